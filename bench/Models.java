import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays a service of embeddings that speaks OpenAI's protocol, for measurements: the same text has
 * always the same vector, texts with words in common are near, and it takes next to no time. Run it
 * from its source: java bench/Models.java PORT
 */
final class Models {

  private static final Pattern DIMENSIONS = Pattern.compile("\"dimensions\"\\s*:\\s*(\\d{1,5})");
  private static final Pattern INPUT = Pattern.compile("\"input\"\\s*:\\s*");
  private static final Map<String, float[]> WORDS = new ConcurrentHashMap<>();

  private Models() {}

  public static void main(String[] words) throws IOException {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(words[0]));
    HttpServer server = HttpServer.create(address, 0);
    server.createContext("/ready", exchange -> send(exchange, "ready"));
    server.createContext("/v1/embeddings", Models::embed);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private static void embed(HttpExchange exchange) throws IOException {
    String asked =
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher size = DIMENSIONS.matcher(asked);
    int dimensions = size.find() ? Integer.parseInt(size.group(1)) : 1_536;
    List<String> texts = texts(asked);
    StringBuilder answer = new StringBuilder("{\"object\":\"list\",\"model\":\"played\",\"data\":[");
    for (int i = 0; i < texts.size(); i++) {
      answer.append(i == 0 ? "" : ",").append("{\"object\":\"embedding\",\"index\":").append(i);
      append(answer.append(",\"embedding\":["), vector(texts.get(i), dimensions)).append("]}");
    }
    send(exchange, answer.append("],\"usage\":{\"prompt_tokens\":1,\"total_tokens\":1}}").toString());
  }

  private static StringBuilder append(StringBuilder answer, float[] vector) {
    for (int i = 0; i < vector.length; i++) {
      answer.append(i == 0 ? "" : ",").append(vector[i]);
    }
    return answer;
  }

  /** The strings of the input, whether it is one or a list. What they say is not undone. */
  private static List<String> texts(String asked) {
    Matcher input = INPUT.matcher(asked);
    if (!input.find()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    int at = input.end();
    boolean isList = asked.charAt(at) == '[';
    while (at < asked.length() && asked.charAt(at) != ']') {
      if (asked.charAt(at) == '"') {
        int end = end(asked, at + 1);
        texts.add(asked.substring(at + 1, end));
        at = end;
        if (!isList) {
          return texts;
        }
      }
      at++;
    }
    return texts;
  }

  private static int end(String text, int from) {
    int at = from;
    while (text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }

  private static float[] vector(String text, int dimensions) {
    float[] sum = new float[dimensions];
    for (String word : text.split("[^\\p{L}\\p{N}]+")) {
      float[] one =
          WORDS.size() < 20_000
              ? WORDS.computeIfAbsent(dimensions + word, _ -> random(word, dimensions))
              : random(word, dimensions);
      for (int i = 0; i < dimensions; i++) {
        sum[i] += one[i];
      }
    }
    return sum;
  }

  private static float[] random(String word, int dimensions) {
    Random random = new Random(word.hashCode());
    float[] vector = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      vector[i] = Math.round((random.nextFloat() - 0.5f) * 1e4f) / 1e4f;
    }
    return vector;
  }

  private static void send(HttpExchange exchange, String answer) throws IOException {
    try (exchange) {
      byte[] body = answer.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
