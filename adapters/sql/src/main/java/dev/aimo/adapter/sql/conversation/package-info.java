/**
 * Conversations and their messages in SQL. The statements are in the mapper file of the same name;
 * what an answer stood on is one column of JSON, which is written and read whole.
 */
@NullMarked
package dev.aimo.adapter.sql.conversation;

import org.jspecify.annotations.NullMarked;
