package dev.aimo.adapter.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/**
 * Reads YAML that anybody may have written: maps, lists and scalars only. Anchors, aliases and tags
 * are refused, since all they could do here is harm. Scalars are texts, whatever they look like,
 * but inside of properties, where numbers are numbers.
 */
final class FrontMatter {

  /** In characters. */
  static final int LONGEST = 4 * 1024 * 1024;

  private static final String WHERE = "front matter";
  private static final int DEEPEST = 200;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setLabel(WHERE)
          .setSchema(new JsonSchema())
          .setCodePointLimit(LONGEST)
          .setUseMarks(false)
          .build();

  private FrontMatter() {}

  static Fields read(String yaml) {
    try {
      new Parse(SETTINGS).parseString(yaml).forEach(new Guard()::check);
      return new Compose(SETTINGS)
          .composeString(yaml)
          .map(FrontMatter::fields)
          .orElseGet(() -> new Fields(Map.of()));
    } catch (YamlEngineException _) {
      throw Refusal.malformed(WHERE);
    }
  }

  /** Looks at what is there before anything is made of it. */
  private static final class Guard {

    private int depth;

    void check(Event event) {
      if (event instanceof AliasEvent
          || (event instanceof NodeEvent node && node.getAnchor().isPresent())
          || (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())) {
        throw Refusal.malformed(WHERE);
      }
      if (event instanceof CollectionStartEvent start) {
        depth++;
        if (depth > DEEPEST || start.getTag().isPresent()) {
          throw Refusal.malformed(WHERE);
        }
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
  }

  private static Fields fields(Node root) {
    if (root instanceof MappingNode map) {
      return new Fields(map(map, false));
    }
    if (root instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL)) {
      return new Fields(Map.of());
    }
    throw Refusal.malformed(WHERE);
  }

  private static Map<String, @Nullable Object> map(MappingNode node, boolean typed) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key) || map.containsKey(key.getValue())) {
        throw Refusal.malformed(WHERE);
      }
      String name = key.getValue();
      map.put(name, value(tuple.getValueNode(), typed || name.equals(Names.PROPERTIES)));
    }
    return map;
  }

  private static @Nullable Object value(Node node, boolean typed) {
    return switch (node) {
      case MappingNode map -> map(map, typed);
      case SequenceNode list -> {
        List<@Nullable Object> values = new ArrayList<>();
        list.getValue().forEach(element -> values.add(value(element, typed)));
        yield values;
      }
      case ScalarNode scalar -> scalar(scalar, typed);
      default -> throw Refusal.malformed(WHERE);
    };
  }

  private static @Nullable Object scalar(ScalarNode node, boolean typed) {
    if (node.getTag().equals(Tag.NULL)) {
      return null;
    }
    return typed && !node.getTag().equals(Tag.STR) ? literal(node.getValue()) : node.getValue();
  }

  /** A number or boolean; what only YAML takes for a number stays a text. */
  private static @Nullable Object literal(String text) {
    try (JsonParser json = JsonValues.FACTORY.createParser(text)) {
      json.nextToken();
      return JsonValues.read(json);
    } catch (JsonProcessingException _) {
      return text;
    } catch (IOException e) {
      throw Refusal.broken(e);
    }
  }
}
