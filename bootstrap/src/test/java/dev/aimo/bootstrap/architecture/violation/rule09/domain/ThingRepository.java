package dev.aimo.bootstrap.architecture.violation.rule09.domain;

import java.sql.Connection;

public interface ThingRepository {

  void use(Connection connection);
}
