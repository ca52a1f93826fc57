/**
 * What the search indexes need of the database: the tasks they have to follow, which repositories
 * leave by {@link dev.aimo.adapter.sql.index.NewTasks} in the transaction of each change, the memos
 * they are filled with, and which generations there are. The indexes themselves are elsewhere.
 */
@NullMarked
package dev.aimo.adapter.sql.index;

import org.jspecify.annotations.NullMarked;
