package dev.aimo.adapter.sql.recognition;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.recognition.SpeechTask;
import dev.aimo.domain.recognition.SpeechTaskId;
import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

interface SpeechTaskMapper {

  int insert(@Param("task") SpeechTask task);

  Optional<SpeechTask> find(@Param("owner") AccountId owner, @Param("id") SpeechTaskId id);

  int deleteBefore(@Param("owner") AccountId owner, @Param("time") Instant time);
}
