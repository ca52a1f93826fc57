/**
 * Reviews: choosing memos, having a model ask about them and grade the answers. Models are asked
 * outside of transactions, and what they say is bounded before it is kept.
 */
@NullMarked
package dev.aimo.application.review;

import org.jspecify.annotations.NullMarked;
