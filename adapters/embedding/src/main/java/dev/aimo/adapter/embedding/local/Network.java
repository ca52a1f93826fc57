package dev.aimo.adapter.embedding.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Objects;

/** A network whose files are in this product. */
enum Network {
  ENGLISH("/bge-small-en-v1.5-q", 384),
  CHINESE("/bge-small-zh-v1.5-q", 512);

  private final String files;
  private final int dimensions;

  Network(String files, int dimensions) {
    this.files = files;
    this.dimensions = dimensions;
  }

  int dimensions() {
    return dimensions;
  }

  URL weights() {
    return file(".onnx");
  }

  InputStream vocabulary() throws IOException {
    return file("-tokenizer.json").openStream();
  }

  private URL file(String ending) {
    return Objects.requireNonNull(Network.class.getResource(files + ending), files);
  }
}
