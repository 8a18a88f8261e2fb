package vial.runtime.erlang;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vial.runtime.code.Raise;
import vial.runtime.code.Suspends;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Iodata;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** {@code :vial_file}: open files, each a reference that holds an {@link OpenFile}, and patterns of names. */
public final class VialFile {
  private static final Atom OK = Atom.of("ok");
  private static final Atom EOF = Atom.of("eof");

  private VialFile() {}

  private interface Work {
    Object on(OpenFile file) throws IOException;
  }

  private static Object with(Object handle, Work work) {
    if (!(handle instanceof Reference reference) || !(reference.resource instanceof OpenFile file)) throw Raise.badarg();
    return FileErrors.guard(
        () -> {
          try {
            return work.on(file);
          } catch (NonReadableChannelException | NonWritableChannelException wrongMode) {
            return FileErrors.error("ebadf");
          } catch (ClosedChannelException closed) {
            return FileErrors.error("einval");
          }
        });
  }

  private static Object data(Binary bytes) {
    return bytes == null ? EOF : Tuple.of(OK, bytes);
  }

  private static Binary bytes(Object iodata) {
    Binary bytes = Iodata.toBinary(iodata);
    if (bytes == null) throw Raise.badarg();
    return bytes;
  }

  @Suspends
  public static Object open(Proc p, Object name, Object modes) {
    Path path = FileNames.path(name);
    if (path == null) return FileErrors.error("badarg");
    return p.lendBlocking(
        () -> FileErrors.guard(() -> Tuple.of(OK, Reference.holding(OpenFile.open(path, modes)))));
  }

  @Suspends
  public static Object read(Proc p, Object handle, Object count) {
    int size = (int) Math.min(Integer.MAX_VALUE - 16, (Long) count);
    return p.lendBlocking(() -> with(handle, file -> data(file.read(size))));
  }

  @Suspends
  public static Object read_line(Proc p, Object handle) {
    return p.lendBlocking(() -> with(handle, file -> data(file.readLine())));
  }

  @Suspends
  public static Object write(Proc p, Object handle, Object iodata) {
    Binary data = bytes(iodata);
    return p.lendBlocking(
        () ->
            with(
                handle,
                file -> {
                  file.write(data);
                  return OK;
                }));
  }

  /** {@code base} is {@code :bof}, {@code :cur} or {@code :eof}. */
  public static Object position(Object handle, Object base, Object offset) {
    return with(handle, file -> Tuple.of(OK, file.position(((Atom) base).name(), (Long) offset)));
  }

  public static Object pread(Object handle, Object position, Object count) {
    return with(handle, file -> data(file.readAt((Long) position, ((Long) count).intValue())));
  }

  public static Object pwrite(Object handle, Object position, Object iodata) {
    Binary data = bytes(iodata);
    return with(
        handle,
        file -> {
          file.writeAt((Long) position, data);
          return OK;
        });
  }

  public static Object truncate(Object handle) {
    return with(
        handle,
        file -> {
          file.truncate();
          return OK;
        });
  }

  public static Object sync(Object handle) {
    return with(
        handle,
        file -> {
          file.sync();
          return OK;
        });
  }

  public static Object close(Object handle) {
    return with(
        handle,
        file -> {
          file.close();
          return OK;
        });
  }

  public static Object wildcard(Object pattern, Object dots) {
    List<Object> names = new ArrayList<>();
    for (String name : Glob.expand(FileNames.required(pattern), dots == Atom.TRUE)) names.add(Binary.ofUtf8(name));
    return ListTerm.fromJava(names);
  }
}
