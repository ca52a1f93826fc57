package dev.aimo.adapter.sql.attachment;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobLedger;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.session.Configuration;

/** The ledger in the table {@code blob_ledger}. */
public final class SqlBlobLedger implements BlobLedger {

  private final SqlSessions sessions;

  public SqlBlobLedger(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(BlobLedgerMapper.class);
  }

  @Override
  public void enter(Entry entry) {
    sessions.writing(BlobLedgerMapper.class).upsert(entry, PlaceColumns.of(entry.place()));
  }

  @Override
  public void strike(BlobKey key) {
    sessions.writing(BlobLedgerMapper.class).delete(key);
  }

  @Override
  public List<Entry> findBefore(Instant time, int most) {
    return sessions.reading(BlobLedgerMapper.class).findBefore(time, most);
  }
}
