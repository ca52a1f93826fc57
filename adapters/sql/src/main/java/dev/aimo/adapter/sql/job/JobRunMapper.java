package dev.aimo.adapter.sql.job;

import dev.aimo.domain.job.JobSlot;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Param;

interface JobRunMapper {

  int insert(
      @Param("slot") JobSlot slot, @Param("instance") String instance, @Param("now") Instant now);

  int takeOver(
      @Param("slot") JobSlot slot,
      @Param("instance") String instance,
      @Param("now") Instant now,
      @Param("unlessSince") Instant unlessSince);

  int finish(
      @Param("slot") JobSlot slot, @Param("instance") String instance, @Param("now") Instant now);

  Set<JobSlot> findDone(@Param("from") JobSlot from);

  Optional<JobSlot> findLast(@Param("job") String job);

  int deleteTakenBefore(@Param("time") Instant time);
}
