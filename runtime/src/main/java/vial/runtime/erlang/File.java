package vial.runtime.erlang;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vial.runtime.code.Suspends;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.Iodata;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/**
 * The functions of {@code :file} on names. Those on open files, and all that take functions, are its Elixir part. Reading and writing whole
 * files lends the process's turn (NATIVE); what only touches folders is done at once.
 */
public final class File {
  static final Atom OK = Atom.of("ok");

  private File() {}

  private static Object onPath(Object name, PathWork work) {
    Path path = FileNames.path(name);
    if (path == null) return FileErrors.error("badarg");
    if (path.toString().isEmpty()) return FileErrors.error("enoent");
    return FileErrors.guard(() -> work.run(path));
  }

  private interface PathWork {
    Object run(Path path) throws IOException;
  }

  // Whole files

  @Suspends
  public static Object read_file(Proc p, Object name) {
    return p.lendBlocking(() -> onPath(name, path -> Tuple.of(OK, Binary.of(Files.readAllBytes(path)))));
  }

  @Suspends
  public static Object write_file(Proc p, Object name, Object data) {
    return write_file(p, name, data, Empty.LIST);
  }

  @Suspends
  public static Object write_file(Proc p, Object name, Object data, Object modes) {
    Binary bytes = Iodata.toBinary(data);
    if (bytes == null) return FileErrors.error("badarg");
    List<StandardOpenOption> options = new ArrayList<>(List.of(StandardOpenOption.WRITE));
    boolean append = has(modes, "append");
    boolean exclusive = has(modes, "exclusive");
    options.add(exclusive ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
    if (append) options.add(StandardOpenOption.APPEND);
    else if (!has(modes, "read")) options.add(StandardOpenOption.TRUNCATE_EXISTING);
    return p.lendBlocking(() -> onPath(name, path -> write(path, bytes, options)));
  }

  private static Object write(Path path, Binary bytes, List<StandardOpenOption> options) throws IOException {
    if (Files.isDirectory(path)) return FileErrors.error("eisdir");
    try (var channel = Files.newByteChannel(path, Set.copyOf(options))) {
      var buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
      while (buffer.hasRemaining()) channel.write(buffer);
    }
    return OK;
  }

  static boolean has(Object list, String name) {
    Atom wanted = Atom.of(name);
    for (; list instanceof Cons cell; list = cell.tail) if (cell.head == wanted) return true;
    return false;
  }

  @Suspends
  public static Object copy_file(Proc p, Object from, Object to) {
    Path target = FileNames.path(to);
    if (target == null) return FileErrors.error("badarg");
    return p.lendBlocking(
        () ->
            onPath(
                from,
                path -> {
                  if (Files.isDirectory(path)) return FileErrors.error("eisdir");
                  byte[] bytes = Files.readAllBytes(path);
                  Files.write(target, bytes);
                  return Tuple.of(OK, (long) bytes.length);
                }));
  }

  // Folders

  public static Object get_cwd() {
    return Tuple.of(OK, ListTerm.ofCodePoints(FileNames.current().toString()));
  }

  public static Object get_cwd(Object drive) {
    return get_cwd();
  }

  public static Object set_cwd(Object name) {
    return onPath(
        name,
        path -> {
          Path real = path.toRealPath();
          if (!Files.isDirectory(real)) return FileErrors.error("enotdir");
          FileNames.change(real);
          return OK;
        });
  }

  public static Object list_dir(Object name) {
    return list(name, name instanceof Binary);
  }

  public static Object list_dir_all(Object name) {
    return list_dir(name);
  }

  private static Object list(Object name, boolean binary) {
    return onPath(
        name,
        path -> {
          if (Files.exists(path) && !Files.isDirectory(path)) return FileErrors.error("enotdir");
          List<Object> names = new ArrayList<>();
          try (Stream<Path> entries = Files.list(path)) {
            entries.forEach(entry -> names.add(FileNames.like(binary ? Binary.EMPTY : null, entry.getFileName().toString())));
          }
          return Tuple.of(OK, ListTerm.fromJava(names));
        });
  }

  public static Object make_dir(Object name) {
    return onPath(
        name,
        path -> {
          Files.createDirectory(path);
          return OK;
        });
  }

  public static Object del_dir(Object name) {
    return onPath(
        name,
        path -> {
          if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return FileErrors.error(Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? "enotdir" : "enoent");
          }
          Files.delete(path);
          return OK;
        });
  }

  public static Object del_dir_r(Object name) {
    return onPath(
        name,
        path -> {
          if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) throw new NoSuchFileException(path.toString());
          try (Stream<Path> walk = Files.walk(path)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
          }
          return OK;
        });
  }

  public static Object delete(Object name) {
    return onPath(
        name,
        path -> {
          if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) return FileErrors.error("eperm");
          Files.delete(path);
          return OK;
        });
  }

  public static Object delete(Object name, Object options) {
    return delete(name);
  }

  public static Object rename(Object from, Object to) {
    Path target = FileNames.path(to);
    if (target == null) return FileErrors.error("badarg");
    return onPath(
        from,
        path -> {
          boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
          if (!folder && Files.isDirectory(target)) return FileErrors.error("eisdir");
          if (folder && Files.exists(target) && !Files.isDirectory(target)) return FileErrors.error("enotdir");
          Files.move(path, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
          return OK;
        });
  }

  // Links

  public static Object make_link(Object existing, Object name) {
    Path target = FileNames.path(existing);
    return onPath(
        name,
        path -> {
          Files.createLink(path, target);
          return OK;
        });
  }

  public static Object make_symlink(Object existing, Object name) {
    String target = FileNames.text(existing);
    if (target == null) return FileErrors.error("badarg");
    return onPath(
        name,
        path -> {
          Files.createSymbolicLink(path, Path.of(target));
          return OK;
        });
  }

  public static Object read_link(Object name) {
    return onPath(name, path -> Tuple.of(OK, FileNames.like(name, Files.readSymbolicLink(path).toString())));
  }

  public static Object read_link_all(Object name) {
    return read_link(name);
  }

  // Facts

  public static Object read_file_info(Object name) {
    return read_file_info(name, Empty.LIST);
  }

  public static Object read_file_info(Object name, Object options) {
    return onPath(name, path -> Tuple.of(OK, FileInfo.read(path, true, FileInfo.timeOption(options))));
  }

  public static Object read_link_info(Object name) {
    return read_link_info(name, Empty.LIST);
  }

  public static Object read_link_info(Object name, Object options) {
    return onPath(name, path -> Tuple.of(OK, FileInfo.read(path, false, FileInfo.timeOption(options))));
  }

  public static Object write_file_info(Object name, Object info) {
    return write_file_info(name, info, Empty.LIST);
  }

  public static Object write_file_info(Object name, Object info, Object options) {
    return onPath(
        name,
        path -> {
          FileInfo.write(path, (Tuple) info, FileInfo.timeOption(options));
          return OK;
        });
  }

  public static Object change_mode(Object name, Object mode) {
    return onPath(
        name,
        path -> {
          FileInfo.changeMode(path, (Long) mode);
          return OK;
        });
  }

  public static Object change_owner(Object name, Object owner) {
    return onPath(name, path -> FileInfo.changeOwner(path, "unix:uid", owner));
  }

  public static Object change_group(Object name, Object group) {
    return onPath(name, path -> FileInfo.changeOwner(path, "unix:gid", group));
  }

  public static Object change_owner(Object name, Object owner, Object group) {
    Object first = change_owner(name, owner);
    return first == OK ? change_group(name, group) : first;
  }
}
