package dev.aimo.adapter.sql.account;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.text.FoldedText;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

interface AccountMapper {

  int insert(@Param("account") Account account, @Param("emailKey") Optional<FoldedText> emailKey);

  Optional<AccountId> findAny();

  Optional<Account> find(@Param("id") AccountId id);

  Optional<Account> findByEmail(@Param("emailKey") FoldedText emailKey);

  Optional<Account> findForChange(@Param("id") AccountId id);

  /** How many rows there were to update: none, or one. */
  int update(@Param("account") Account account);
}
