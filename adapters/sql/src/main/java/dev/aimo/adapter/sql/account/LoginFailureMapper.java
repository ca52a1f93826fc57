package dev.aimo.adapter.sql.account;

import dev.aimo.domain.account.LoginFailures;
import dev.aimo.domain.account.LoginSubject;
import java.time.Instant;
import org.apache.ibatis.annotations.Param;

interface LoginFailureMapper {

  int count(
      @Param("subject") LoginSubject subject,
      @Param("now") Instant now,
      @Param("windowEnd") Instant windowEnd);

  LoginFailures find(@Param("subject") LoginSubject subject);

  int takeBack(@Param("subject") LoginSubject subject);

  int deleteEnded(@Param("now") Instant now);
}
