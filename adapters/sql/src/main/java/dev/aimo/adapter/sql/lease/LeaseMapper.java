package dev.aimo.adapter.sql.lease;

import dev.aimo.domain.lease.Lease;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

interface LeaseMapper {

  Optional<Lease> find(@Param("name") String name);

  int insert(@Param("name") String name, @Param("lease") Lease lease);

  /** How many there were to replace: none, or one. */
  int replace(@Param("name") String name, @Param("seen") Lease seen, @Param("lease") Lease lease);

  int delete(@Param("name") String name, @Param("lease") Lease lease);
}
