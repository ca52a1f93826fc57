package dev.aimo.bootstrap;

import dev.aimo.domain.error.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code quickstart} sets up by itself: everything in one directory, and a secret of its own.
 * It ignores which database and which places the environment names, so that trying AIMO out touches
 * nothing else.
 */
final class QuickstartVariables {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final int SECRET_BYTES = 48;
  private static final List<String> ELSEWHERE =
      List.of(
          "AIMO_DATA_DIR",
          "AIMO_LOG_DIR",
          "ATTACHMENT_LOCAL_PATH",
          "ATTACHMENT_STORAGE_TYPE",
          "DATABASE_TYPE",
          "DATABASE_URL",
          "LANCEDB_PATH",
          "LANCEDB_STORAGE_TYPE");

  private QuickstartVariables() {}

  static Variables over(Variables environment) {
    Path data = Path.of(environment.get("AIMO_DATA_DIR").orElse("data"));
    Map<String, String> fixed = new HashMap<>();
    for (String name : ELSEWHERE) {
      fixed.put(name, "");
      fixed.put(name + "_FILE", "");
    }
    fixed.put("AIMO_DATA_DIR", data.toString());
    fixed.put("DATABASE_TYPE", "sqlite");
    fixed.put("DATABASE_URL", "sqlite:" + data.resolve("aimo.db"));
    if (environment.get("EMBEDDING_PROVIDER").isEmpty()) {
      fixed.put("EMBEDDING_PROVIDER", "local");
    }
    if (environment.get("HOST").isEmpty()) {
      fixed.put("HOST", "127.0.0.1");
    }
    if (environment.get("JWT_SECRET").isEmpty()) {
      fixed.put("JWT_SECRET", secret(data));
    }
    return environment.with(fixed);
  }

  /** The secret of this directory, made when it is first asked for, for the owner's eyes only. */
  private static String secret(Path data) {
    Path file = data.resolve("jwt-secret");
    try {
      PrivateDirectory.make(data);
      if (!Files.exists(file)) {
        write(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartFailure(
          "The directory %s can not be used (%s). Start from a directory you may write to, or set AIMO_DATA_DIR."
              .formatted(data.toAbsolutePath(), e),
          e);
    }
  }

  /** Whole or not at all: a secret that was cut short would be refused at every later start. */
  private static void write(Path file) throws IOException {
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    Path part =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "jwt-secret",
            ".part",
            PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.write(
        part, Base64.getEncoder().encodeToString(random).getBytes(StandardCharsets.US_ASCII));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
