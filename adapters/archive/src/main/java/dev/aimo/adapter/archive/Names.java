package dev.aimo.adapter.archive;

/** The words that the formats are made of; docs/export.md says what they mean. */
final class Names {

  static final String FORMAT = "format";
  static final String FORMAT_NAME = "aimo-export";
  static final String VERSION = "version";
  static final int VERSION_NUMBER = 1;
  static final String EXPORTED_AT = "exportedAt";
  static final String CATEGORIES = "categories";
  static final String TAGS = "tags";
  static final String MEMOS = "memos";
  static final String NAME = "name";
  static final String COLOR = "color";

  static final String ID = "id";
  static final String TEXT = "text";
  static final String TYPE = "type";
  static final String SOURCE = "source";
  static final String CATEGORY = "category";
  static final String PUBLIC = "public";
  static final String ATTACHMENTS = "attachments";
  static final String RELATIONS = "relations";
  static final String CREATED_AT = "createdAt";
  static final String UPDATED_AT = "updatedAt";
  static final String FILE = "file";
  static final String SIZE = "size";
  static final String PROPERTIES = "properties";

  static final String MANIFEST_FILE = "manifest.json";
  static final String MEMO_FOLDER = "memos/";
  static final String MEMO_ENDING = ".md";
  static final String FILE_FOLDER = "attachments/";

  private Names() {}
}
