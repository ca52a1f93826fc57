package dev.aimo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client of a stream of events, over a connection of its own. */
final class EventReader implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Socket socket;
  private final BufferedReader reader;
  private final List<String> head = new ArrayList<>();

  record Event(String name, JsonNode data) {}

  EventReader(Http http, String path, String body) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), http.port());
      socket.setSoTimeout(20_000);
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      StringBuilder request =
          new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n");
      for (int i = 0; i < http.headers().size(); i += 2) {
        request.append(http.headers().get(i)).append(": ").append(http.headers().get(i + 1));
        request.append("\r\n");
      }
      request.append("Content-Type: application/json\r\nAccept-Encoding: gzip\r\n");
      request.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(bytes);
      reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
        head.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> head() {
    return head;
  }

  /** The next line that says something; sizes of chunks and heartbeats say nothing. */
  Event next() {
    try {
      String name = "";
      while (true) {
        String line = reader.readLine();
        if (line == null) {
          return new Event("closed", MAPPER.createObjectNode());
        }
        if (line.startsWith("event: ")) {
          name = line.substring("event: ".length());
        } else if (line.startsWith("data: ")) {
          return new Event(name, MAPPER.readTree(line.substring("data: ".length())));
        } else if (line.equals("0")) {
          return new Event("end", MAPPER.createObjectNode());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
