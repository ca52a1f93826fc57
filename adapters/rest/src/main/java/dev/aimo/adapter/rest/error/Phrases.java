package dev.aimo.adapter.rest.error;

import dev.aimo.domain.error.Reason;

/** Every reason's code and texts. */
final class Phrases {

  static final Phrase DATABASE_FAILED =
      new Phrase(2000, "The database failed, please try again", "数据库错误，请稍后重试");
  static final Phrase STORAGE_FAILED =
      new Phrase(4003, "The file storage failed, please try again", "文件存储失败，请稍后重试");
  static final Phrase MODEL_FAILED =
      new Phrase(1, "The AI model did not answer, please try again later", "AI 模型没有响应，请稍后重试");
  static final Phrase SYSTEM_FAILED =
      new Phrase(1, "Something failed, please try again", "系统错误，请稍后重试");
  static final Phrase BODY_MALFORMED =
      new Phrase(1, "The request body can not be read", "无法解析请求内容");
  static final Phrase NOT_A_NUMBER = new Phrase(2, "{field} must be a number", "{field} 必须是数字");
  static final Phrase NOT_A_FLAG =
      new Phrase(2, "{field} must be true or false", "{field} 必须是 true 或 false");
  static final Phrase STOPPING =
      new Phrase(1, "The server is stopping, please try again", "服务器正在停止，请稍后重试");
  static final Phrase OUTDATED = new Phrase(6, "The memo was changed meanwhile", "笔记已被修改");
  static final Phrase NO_SUCH_OPERATION = new Phrase(3, "There is no such operation", "接口不存在");

  private Phrases() {}

  static Phrase of(Reason reason) {
    return switch (reason) {
      case CREDENTIALS_MISSING -> new Phrase(2, "Email and password are required", "请填写邮箱和密码");
      case PASSWORDS_MISSING -> new Phrase(2, "Old and new password are required", "请填写当前密码和新密码");
      case PASSWORD_TOO_SHORT ->
          new Phrase(2, "The new password needs at least 6 characters", "新密码至少需要 6 个字符");
      case PASSWORD_TOO_LONG ->
          new Phrase(2, "The password is too long: at most 72 bytes", "密码过长：最多 72 字节");
      case PASSWORD_WRONG -> new Phrase(1002, "Wrong password", "密码错误");
      case OLD_PASSWORD_WRONG -> new Phrase(1002, "The current password is wrong", "当前密码错误");
      case ACCOUNT_UNKNOWN -> new Phrase(1000, "User not found", "用户不存在");
      case EMAIL_TAKEN -> new Phrase(1001, "This email is already registered", "用户已存在");
      case REGISTRATION_CLOSED -> new Phrase(6, "Registration is closed", "注册功能已关闭");
      case LOGIN_THROTTLED ->
          new Phrase(6, "Too many failed attempts, please try again later", "尝试次数过多，请稍后再试");
      case TOKEN_MISSING -> new Phrase(4, "Authentication required", "请先登录");
      case TOKEN_INVALID -> new Phrase(4, "Invalid token", "登录状态无效，请重新登录");
      case TOKEN_EXPIRED -> new Phrase(4, "Token expired", "登录已过期，请重新登录");
      case TOKEN_OF_NOBODY -> new Phrase(4, "User not found", "用户不存在");
      case CATEGORY_EXISTS -> new Phrase(3001, "This category exists already", "分类已存在");
      case CATEGORY_UNKNOWN -> new Phrase(3, "Category not found", "分类不存在");
      case TAG_EXISTS -> new Phrase(6, "This tag exists already", "标签已存在");
      case TAG_UNKNOWN -> new Phrase(3, "Tag not found", "标签不存在");
      case NAME_BLANK -> new Phrase(2000, "The name must not be blank", "名称不能为空白");
      case TAGS_NOT_A_LIST -> new Phrase(2, "tags must be a list", "tags 必须是数组");
      case TAG_IDS_NOT_A_LIST -> new Phrase(2, "tagIds must be a list", "tagIds 必须是数组");
      case MEMO_UNKNOWN -> new Phrase(3, "Memo not found", "笔记不存在");
      case MEMO_EMPTY -> new Phrase(2, "Content is required", "请填写内容");
      case MEMO_BLANK -> new Phrase(2000, "The content must not be blank", "内容不能为空白");
      case MEMO_TOO_LARGE ->
          new Phrase(2, "The content is too long: at most 1 MiB", "内容过长：最多 1 MiB");
      case MEMO_NOT_IN_TRASH -> new Phrase(2, "The memo is not in the trash", "笔记不在回收站中");
      case PUBLIC_MEMO_UNKNOWN -> new Phrase(3, "Public memo not found", "公开笔记不存在");
      case VERSION_UNKNOWN -> new Phrase(3, "The memo has no such former version", "该历史版本不存在");
      case SEARCH_TEXT_MISSING -> new Phrase(2, "Query is required", "请输入搜索内容");
      case SEARCH_TEXT_TOO_LONG ->
          new Phrase(2, "The query is too long: at most 2000 characters", "搜索内容过长：最多 2000 个字符");
      case SEARCH_MODE_UNKNOWN ->
          new Phrase(2, "mode must be words, meaning or hybrid", "mode 必须是 words、meaning 或 hybrid");
      case POLL_REFERENCE_MISSING -> new Phrase(2, "latestMemoId is required", "缺少 latestMemoId");
      case ACTOR_MISSING -> new Phrase(2, "uid is required", "缺少 uid");
      case ACTOR_UNKNOWN -> new Phrase(3, "User not found", "用户不存在");
      case PAGE_OUT_OF_RANGE -> new Phrase(2, "page must be at least 1", "page 不能小于 1");
      case PAGE_SIZE_OUT_OF_RANGE ->
          new Phrase(2, "pageSize must be from 1 to 1000", "pageSize 必须在 1 到 1000 之间");
      case PAGE_TOO_LARGE ->
          new Phrase(
              2,
              "The memos of this page are too much at once, please ask for fewer",
              "本页内容过多，请减小每页数量");
      case TABLE_MISSING -> new Phrase(2, "table is required", "缺少 table");
      case TABLE_UNKNOWN -> new Phrase(3, "Table not found", "表不存在");
      case ATTACHMENT_UNKNOWN -> new Phrase(4002, "Attachment not found", "附件不存在");
      case PROPERTIES_MISSING -> new Phrase(2, "properties is required", "缺少 properties");
      case QUOTA_EXCEEDED -> new Phrase(4000, "There is no room left for this file", "存储空间不足");
      case LINK_EXPIRED -> new Phrase(4002, "The link has expired", "链接已过期");
      case ARCHIVE_MALFORMED -> new Phrase(2, "The archive can not be read", "无法读取归档文件");
      case ARCHIVE_TOO_LARGE -> new Phrase(4000, "The archive is too large", "归档文件过大");
      case ARCHIVE_BUSY ->
          new Phrase(6, "An export or import of yours is still running", "您的导出或导入仍在进行中");
      case MODEL_UNKNOWN -> new Phrase(3, "Model not found", "模型不存在");
      case MODEL_MISSING -> new Phrase(1, "No AI model is configured", "尚未配置 AI 模型");
      case MODEL_KEY_UNREADABLE ->
          new Phrase(
              1,
              "The API key of this model can not be read any more, please enter it again",
              "该模型的 API Key 已无法读取，请重新填写");
      case MODEL_ADDRESS_MALFORMED ->
          new Phrase(2, "{field} is no valid address", "{field} 不是有效的地址");
      case ADDRESS_NOT_ALLOWED -> new Phrase(5, "This address is not allowed", "不允许访问该地址");
      case CONVERSATION_UNKNOWN -> new Phrase(3, "Conversation not found", "对话不存在");
      case CONVERSATION_TITLE_MISSING -> new Phrase(2, "A title is required", "请填写标题");
      case MESSAGE_MALFORMED ->
          new Phrase(
              2,
              "A message needs a content and the role user or assistant",
              "消息需要内容，且 role 必须是 user 或 assistant");
      case QUESTION_MISSING -> new Phrase(2, "A question is required", "请输入问题");
      case PUSH_RULE_UNKNOWN -> new Phrase(3, "Push rule not found", "推送规则不存在");
      case PUSH_RULE_MALFORMED -> new Phrase(2, "{field} is not valid", "{field} 无效");
      case PUSH_FAILED ->
          new Phrase(2000, "The channel did not take the message: {field}", "推送失败：{field}");
      case PUSH_RULE_TO_TEST_UNKNOWN -> new Phrase(2000, "Push rule not found", "推送规则不存在");
      case PUSH_RULES_TOO_MANY -> new Phrase(2, "There are too many push rules", "推送规则过多");
      case REVIEW_UNKNOWN -> new Phrase(3, "Review session not found", "回顾不存在");
      case REVIEW_PROFILE_UNKNOWN -> new Phrase(3, "Review profile not found", "回顾方案不存在");
      case REVIEW_HAS_NO_MEMOS -> new Phrase(1, "No memos to review were found", "没有可供回顾的笔记");
      case CARD_UNKNOWN -> new Phrase(3, "Card not found", "卡片不存在");
      case REPETITION_RULE_UNKNOWN -> new Phrase(3, "Rule not found", "规则不存在");
      case REPETITION_MALFORMED -> new Phrase(2, "{field} is not valid", "{field} 无效");
      case NOTIFICATION_UNKNOWN -> new Phrase(3, "Notification not found", "通知不存在");
      case RECOGNITION_OFF -> new Phrase(1, "This service is not set up here", "该服务未启用或未配置");
      case RECOGNITION_TASK_UNKNOWN -> new Phrase(3, "Task not found", "任务不存在");
      case RECOGNITION_FAILED ->
          new Phrase(1, "The service did not answer as it should", "服务返回异常，请稍后重试");
      case REPETITION_LIMIT_OUT_OF_RANGE ->
          new Phrase(
              2,
              "srDailyLimit must be an integer between 1 and 100",
              "srDailyLimit 必须是 1 到 100 之间的整数");
      case REPETITION_RULES_TOO_MANY ->
          new Phrase(2, "There can be at most 100 rules", "最多可以有 100 条规则");
      case REVIEW_MALFORMED -> new Phrase(1, "{field} is not valid", "{field} 无效");
      case REVIEW_ITEM_UNKNOWN -> new Phrase(1, "Question not found", "题目不存在");
      case REVIEW_TO_CHANGE_UNKNOWN -> new Phrase(1, "Review session not found", "回顾不存在");
      case REVIEW_PROFILE_TO_USE_UNKNOWN -> new Phrase(1, "Review profile not found", "回顾方案不存在");
      case REVIEW_PROFILES_TOO_MANY ->
          new Phrase(2, "There can be at most 100 review profiles", "最多可以有 100 个回顾方案");
      case RECOGNITION_ADDRESS_REFUSED ->
          new Phrase(2, "Only addresses of the public web are taken", "仅支持公网地址");
      case RECOGNITION_FILE_REFUSED ->
          new Phrase(
              2,
              "A file must be a web address, an attachment, or a picture or PDF in base64",
              "文件必须是网址、附件，或 base64 编码的图片或 PDF");
      case RECOGNITION_OPTION_REFUSED -> new Phrase(2, "{field} is not valid", "{field} 无效");
      case RECOGNITION_TOO_MANY -> new Phrase(2, "At most 100 files at a time", "每次最多 100 个文件");
      case RECOGNITION_BUSY ->
          new Phrase(6, "Several requests of yours are still running", "您的请求仍在处理中，请稍后再试");
      case RECOGNITION_UNFINISHED ->
          new Phrase(1, "The task is still running, please ask again later", "任务仍在处理中，请稍后查询");
      case FILE_MISSING -> new Phrase(2, "No file uploaded", "没有上传文件");
      case FILE_UNEXPECTED -> new Phrase(4004, "The upload failed", "文件上传失败");
      case FILE_TOO_LARGE -> new Phrase(4000, "The file is too large", "文件过大");
      case FILE_TYPE_REFUSED -> new Phrase(4001, "This file type is not supported", "不支持的文件类型");
      case FILE_UNKNOWN -> new Phrase(4002, "File not found", "文件不存在");
      case AVATAR_NOT_A_LINK ->
          new Phrase(2, "The avatar must be an http or https link", "头像必须是 http 或 https 链接");
      case BODY_TOO_LARGE -> new Phrase(2, "The request is too large", "请求内容过大");
      case VALUE_TYPE_WRONG -> new Phrase(2000, "{field} has the wrong type", "{field} 类型错误");
      case TEXT_MISSING -> new Phrase(2, "{field} must not be empty", "{field} 不能为空");
      case TEXT_TOO_LONG -> new Phrase(2000, "{field} is too long", "{field} 过长");
      case TEXT_NOT_STORABLE ->
          new Phrase(2000, "{field} has characters that can not be stored", "{field} 包含无法保存的字符");
      case CHANGED_MEANWHILE ->
          new Phrase(2000, "It was changed meanwhile, please try again", "内容已被修改，请重试");
      case MODELS_TOO_MANY ->
          new Phrase(6, "There are too many models: at most 100", "模型过多：最多 100 个");
      case MODEL_PROVIDER_UNKNOWN ->
          new Phrase(
              2,
              "{field} must be openai, deepseek, openrouter or other",
              "{field} 必须是 openai、deepseek、openrouter 或 other");
      case MODEL_TRIAL_FAILED ->
          new Phrase(5000, "The model gave no answer that can be used", "模型没有返回可用的回答");
      case MODEL_TRIAL_REFUSED ->
          new Phrase(5000, "The model's server answered with {field}", "模型服务返回 {field}");
      case CHOSEN_MODEL_UNKNOWN ->
          new Phrase(1, "The chosen AI model was not found", "所选的 AI 模型不存在");
      case GRAPH_CENTRE_UNKNOWN -> new Phrase(1, "Memo not found", "笔记不存在");
      case EXPLORE_BUSY ->
          new Phrase(6, "Too many of your questions are being answered", "正在回答的问题过多，请稍后再试");
      case PUSH_TESTS_TOO_MANY ->
          new Phrase(6, "Too many test messages, try again later", "测试推送过于频繁，请稍后再试");
    };
  }
}
