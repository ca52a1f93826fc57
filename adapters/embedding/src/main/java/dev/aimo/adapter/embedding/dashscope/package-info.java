/**
 * Pictures and texts in one space, by the multimodal protocol of DashScope. The keys under which
 * vectors are kept are those of earlier versions of this product, so that caches can be carried
 * over.
 */
@NullMarked
package dev.aimo.adapter.embedding.dashscope;

import org.jspecify.annotations.NullMarked;
