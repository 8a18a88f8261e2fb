package vial.runtime.erlang;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.Map;
import vial.runtime.term.Atom;
import vial.runtime.term.Tuple;

/** What went wrong on the disk, as Erlang's atoms. */
public final class FileErrors {
  private static final Atom ERROR = Atom.of("error");
  private static final Map<String, String> MESSAGES =
      Map.ofEntries(
          Map.entry("No such file or directory", "enoent"),
          Map.entry("Is a directory", "eisdir"),
          Map.entry("Not a directory", "enotdir"),
          Map.entry("Permission denied", "eacces"),
          Map.entry("Operation not permitted", "eperm"),
          Map.entry("No space left on device", "enospc"),
          Map.entry("Too many open files", "emfile"),
          Map.entry("File name too long", "enametoolong"),
          Map.entry("Read-only file system", "erofs"),
          Map.entry("Too many levels of symbolic links", "eloop"),
          Map.entry("Invalid cross-device link", "exdev"),
          Map.entry("Invalid argument", "einval"),
          Map.entry("File exists", "eexist"),
          Map.entry("Directory not empty", "eexist"),
          Map.entry("Device or resource busy", "ebusy"),
          Map.entry("Text file busy", "etxtbsy"));

  private FileErrors() {}

  /** Work on the disk. */
  interface Work {
    Object run() throws IOException;
  }

  /** The work's result, or {@code {:error, reason}}. */
  static Object guard(Work work) {
    try {
      return work.run();
    } catch (IOException e) {
      return error(reason(e));
    } catch (InvalidPathException | UnsupportedOperationException e) {
      return error("einval");
    } catch (SecurityException e) {
      return error("eacces");
    }
  }

  static Tuple error(String reason) {
    return Tuple.of(ERROR, Atom.of(reason));
  }

  public static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException gone -> notFound(gone);
      case FileAlreadyExistsException there -> "eexist";
      case DirectoryNotEmptyException full -> "eexist";
      case AccessDeniedException denied -> "eacces";
      case NotDirectoryException file -> "enotdir";
      case FileSystemLoopException loop -> "eloop";
      case NotLinkException file -> "einval";
      case FileSystemException other -> byMessage(other.getReason());
      default -> byMessage(e.getMessage());
    };
  }

  /** A file in the middle of the path counts as no folder. */
  private static String notFound(NoSuchFileException e) {
    return byMessage(e.getReason() == null ? "No such file or directory" : e.getReason());
  }

  private static String byMessage(String message) {
    if (message == null) return "eio";
    for (Map.Entry<String, String> known : MESSAGES.entrySet()) {
      if (message.contains(known.getKey())) return known.getValue();
    }
    return "eio";
  }
}
