package dev.aimo.adapter.sql.attachment;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.blob.BlobLedgerContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlBlobLedgerTest extends BlobLedgerContract {

  private final FreshDatabase database;

  SqlBlobLedgerTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }
}
