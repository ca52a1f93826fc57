package dev.aimo.adapter.sql.index;

import dev.aimo.domain.memo.MemoId;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** About live memos only. */
interface IndexFeedMapper {

  List<SizedMemo> findSizes(@Param("memos") Collection<MemoId> memos);

  /** In the order of the ids. */
  List<SizedMemo> findSizesAfter(@Param("memo") String memo, @Param("most") int most);

  List<FeedRow> findAll(@Param("memos") Collection<MemoId> memos);

  List<CarriedTag> findTags(@Param("memos") Collection<MemoId> memos);

  /** Those of a memo in their order. */
  List<ShownPicture> findPictures(@Param("memos") Collection<MemoId> memos);

  long count();

  long countAfter(@Param("memo") String memo);
}
