/** Texts of pictures and PDFs by the protocol of Zhipu: one document, one question, one answer. */
@NullMarked
package dev.aimo.adapter.recognition.zhipu;

import org.jspecify.annotations.NullMarked;
