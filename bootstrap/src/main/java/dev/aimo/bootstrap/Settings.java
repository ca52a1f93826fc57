package dev.aimo.bootstrap;

import dev.aimo.adapter.blob.BlobSettings;
import dev.aimo.adapter.embedding.EmbeddingSettings;
import dev.aimo.adapter.jobs.JobsSettings;
import dev.aimo.adapter.lance.LanceSettings;
import dev.aimo.adapter.push.PushSettings;
import dev.aimo.adapter.recognition.RecognitionSettings;
import dev.aimo.adapter.releases.ReleasesSettings;
import dev.aimo.adapter.rest.RestSettings;
import dev.aimo.adapter.security.SecuritySettings;
import dev.aimo.adapter.sql.SqlSettings;
import java.nio.file.Path;

/** All that can be set, read and checked before anything is started. */
record Settings(
    Path dataDirectory,
    LogSettings log,
    AccountSettings accounts,
    MemoSettings memos,
    ExploreSettings explore,
    RestSettings rest,
    JobsSettings jobs,
    Storage storage) {

  /** Where things are kept. */
  sealed interface Storage {

    record Durable(
        SqlSettings sql,
        BlobSettings blobs,
        LanceSettings lance,
        EmbeddingSettings embedding,
        SecuritySettings security,
        ReleasesSettings releases,
        ModelSettings models,
        PushSettings pushes,
        RecognitionSettings recognition)
        implements Storage {}

    record Forgetful(ModelSettings models, PushSettings pushes, RecognitionSettings recognition)
        implements Storage {}
  }

  static Settings read(Variables variables) {
    Directories directories = Directories.read(variables);
    return of(
        variables,
        directories,
        new Storage.Durable(
            SqlSettings.read(variables::get, directories.database()),
            BlobSettings.read(variables::get, directories.attachments()),
            LanceSettings.read(variables::get, directories.lance()),
            EmbeddingSettings.read(variables::get),
            SecuritySettings.read(variables::get),
            ReleasesSettings.read(variables::get),
            ModelSettings.read(variables),
            PushSettings.read(variables::get),
            RecognitionSettings.read(variables::get)));
  }

  static Settings readInMemory(Variables variables) {
    return of(
        variables,
        Directories.read(variables),
        new Storage.Forgetful(
            ModelSettings.read(variables),
            PushSettings.read(variables::get),
            RecognitionSettings.read(variables::get)));
  }

  static SqlSettings readDatabase(Variables variables) {
    return SqlSettings.read(variables::get, Directories.read(variables).database());
  }

  private static Settings of(Variables variables, Directories directories, Storage storage) {
    RestSettings rest = RestSettings.read(variables::get);
    AccountSettings accounts = AccountSettings.read(variables, rest.isEnglish());
    return new Settings(
        directories.data(),
        LogSettings.read(variables, directories.logs()),
        accounts,
        MemoSettings.read(variables),
        ExploreSettings.read(variables),
        rest,
        JobsSettings.read(variables::get, accounts.zone()),
        storage);
  }
}
