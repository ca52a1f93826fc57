package dev.aimo.adapter.sql.attachment;

import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobLedger;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

interface BlobLedgerMapper {

  int upsert(@Param("entry") BlobLedger.Entry entry, @Param("place") PlaceColumns place);

  int delete(@Param("key") BlobKey key);

  List<BlobLedger.Entry> findBefore(@Param("time") Instant time, @Param("most") int most);
}
