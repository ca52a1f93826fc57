package dev.aimo.adapter.sql.attachment;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.page.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

interface AttachmentMapper {

  int insert(@Param("attachment") Attachment attachment, @Param("place") PlaceColumns place);

  Optional<Attachment> find(@Param("owner") AccountId owner, @Param("id") AttachmentId id);

  List<Attachment> findAll(
      @Param("owner") AccountId owner, @Param("ids") Collection<AttachmentId> ids);

  Optional<Attachment> findForChange(@Param("owner") AccountId owner, @Param("id") AttachmentId id);

  List<Attachment> findPage(@Param("owner") AccountId owner, @Param("page") PageRequest page);

  long count(@Param("owner") AccountId owner);

  int updateProperties(@Param("attachment") Attachment attachment);

  List<AttachmentId> lock(
      @Param("owner") AccountId owner, @Param("ids") Collection<AttachmentId> ids);

  List<Attachment> findUnused(@Param("ids") Collection<AttachmentId> ids);

  int delete(
      @Param("owner") AccountId owner,
      @Param("ids") Collection<AttachmentId> ids,
      @Param("now") Instant now);

  List<AccountId> lockOwner(@Param("owner") AccountId owner);

  long usedBytes(@Param("owner") AccountId owner);

  List<Attachment> findRemovedBefore(@Param("time") Instant time, @Param("most") int most);

  int forget(@Param("id") AttachmentId id);
}
