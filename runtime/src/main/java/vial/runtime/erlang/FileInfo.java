package vial.runtime.erlang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Tuple;

/** The record {@code file_info}. */
final class FileInfo {
  private static final int TYPE_BITS = 0xF000;

  private FileInfo() {}

  /** {@code :local}, {@code :universal} or {@code :posix}, from a list with {@code {:time, kind}}. */
  static String timeOption(Object options) {
    for (; options instanceof Cons cell; options = cell.tail) {
      if (cell.head instanceof Tuple pair && pair.size() == 2 && pair.get(0) == Atom.of("time")) return ((Atom) pair.get(1)).name();
    }
    return "local";
  }

  static Tuple read(Path path, boolean follow, String time) throws IOException {
    LinkOption[] links = follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    Map<String, Object> facts = Files.readAttributes(path, "unix:*", links);
    int mode = (Integer) facts.get("mode");
    return Tuple.of(
        Atom.of("file_info"),
        facts.get("size"),
        Atom.of(type(mode)),
        Atom.of(access(path)),
        time((FileTime) facts.get("lastAccessTime"), time),
        time((FileTime) facts.get("lastModifiedTime"), time),
        time((FileTime) facts.get("ctime"), time),
        (long) mode,
        ((Number) facts.get("nlink")).longValue(),
        ((Number) facts.get("dev")).longValue(),
        ((Number) facts.get("rdev")).longValue(),
        ((Number) facts.get("ino")).longValue(),
        ((Number) facts.get("uid")).longValue(),
        ((Number) facts.get("gid")).longValue());
  }

  private static String type(int mode) {
    return switch (mode & TYPE_BITS) {
      case 0x4000 -> "directory";
      case 0x8000 -> "regular";
      case 0xA000 -> "symlink";
      case 0x2000, 0x6000 -> "device";
      default -> "other";
    };
  }

  private static String access(Path path) {
    boolean read = Files.isReadable(path);
    boolean write = Files.isWritable(path);
    return read ? write ? "read_write" : "read" : write ? "write" : "none";
  }

  private static Object time(FileTime time, String kind) {
    long seconds = time.to(TimeUnit.SECONDS);
    if (kind.equals("posix")) return seconds;
    ZoneId zone = kind.equals("universal") ? ZoneOffset.UTC : ZoneId.systemDefault();
    LocalDateTime at = LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), zone);
    return Tuple.of(
        Tuple.of((long) at.getYear(), (long) at.getMonthValue(), (long) at.getDayOfMonth()),
        Tuple.of((long) at.getHour(), (long) at.getMinute(), (long) at.getSecond()));
  }

  private static FileTime instant(Object time, String kind) {
    if (time instanceof Long seconds) return FileTime.from(seconds, TimeUnit.SECONDS);
    if (!(time instanceof Tuple both)) return null;
    Tuple date = (Tuple) both.get(0);
    Tuple clock = (Tuple) both.get(1);
    LocalDateTime at =
        LocalDateTime.of(number(date, 0), number(date, 1), number(date, 2), number(clock, 0), number(clock, 1), number(clock, 2));
    ZoneId zone = kind.equals("universal") ? ZoneOffset.UTC : ZoneId.systemDefault();
    return FileTime.from(at.atZone(zone).toInstant());
  }

  private static int number(Tuple tuple, int index) {
    return ((Long) tuple.get(index)).intValue();
  }

  /** Only what is not {@code :undefined} is written. */
  static void write(Path path, Tuple info, String time) throws IOException {
    FileTime accessed = instant(info.get(4), time);
    FileTime modified = instant(info.get(5), time);
    if (info.get(7) instanceof Long mode) changeMode(path, mode);
    if (info.get(12) instanceof Long) changeOwner(path, "unix:uid", info.get(12));
    if (info.get(13) instanceof Long) changeOwner(path, "unix:gid", info.get(13));
    if (accessed != null || modified != null) {
      var view = Files.getFileAttributeView(path, BasicFileAttributeView.class);
      view.setTimes(modified, accessed, null);
    }
  }

  static void changeMode(Path path, long mode) throws IOException {
    Files.setAttribute(path, "unix:mode", (int) mode & 07777);
  }

  static Object changeOwner(Path path, String attribute, Object id) throws IOException {
    int wanted = ((Long) id).intValue();
    if ((Integer) Files.getAttribute(path, attribute) != wanted) Files.setAttribute(path, attribute, wanted);
    return File.OK;
  }
}
