/**
 * Asks models that speak OpenAI's protocol of chats, over {@link
 * dev.aimo.domain.outbound.Outbound}. {@link dev.aimo.adapter.llm.LlmAdapter} is the way in. What
 * is asked, and what is made of the answers, is the business of the application.
 */
@NullMarked
package dev.aimo.adapter.llm;

import org.jspecify.annotations.NullMarked;
