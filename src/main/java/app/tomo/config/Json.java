package app.tomo.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/// JSON trees to and from text, on Jackson's streaming core. No mapper is made: its first use costs a command that lives
/// for a tenth of a second half of its life.
public final class Json {
    private static final int DEEPEST = 20;

    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// On one line, in the order in which it was filled.
    public static String write(JsonNode tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(tree, generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /// The same over lines, for what a person reads as well.
    public static String writeLines(JsonNode tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            var printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
            generator.setPrettyPrinter(printer);
            write(tree, generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text + "\n";
    }

    /// Reads one object and nothing after it.
    ///
    /// @throws JsonParseException where it is not one; the location in it is the reader's to tell
    public static ObjectNode readObject(String text) throws JsonParseException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(parser, "not an object");
            }
            ObjectNode tree = object(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
            return tree;
        } catch (JsonParseException malformed) {
            throw malformed;
        } catch (IOException limit) {
            throw new JsonParseException(null, limit.getMessage());
        }
    }

    /// Whether that is JSON, or nothing, and no object.
    static boolean isNoObject(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return first == null || parser.nextToken() == null;
        } catch (IOException _) {
            return false;
        }
    }

    /// For whoever wants to know where in the text something stands.
    static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(text);
    }

    private static ObjectNode object(JsonParser parser) throws IOException {
        ObjectNode node = object();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            node.set(name, value(parser));
        }
        return node;
    }

    private static JsonNode value(JsonParser parser) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> nodes.textNode(parser.getText());
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(decimal(parser));
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            case null, default -> throw new JsonParseException(parser, "unexpected end");
        };
    }

    /// Jackson lets an exponent that no decimal can have escape as an exception of the JDK's.
    private static BigDecimal decimal(JsonParser parser) throws IOException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException tooLarge) {
            throw new JsonParseException(parser, "a number with such an exponent", tooLarge);
        }
    }

    private static ArrayNode array(JsonParser parser) throws IOException {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            node.add(value(parser));
        }
        return node;
    }

    private static void write(JsonNode tree, JsonGenerator generator) throws IOException {
        switch (tree) {
            case ObjectNode object -> {
                generator.writeStartObject();
                for (var field : object.properties()) {
                    generator.writeFieldName(field.getKey());
                    write(field.getValue(), generator);
                }
                generator.writeEndObject();
            }
            case ArrayNode array -> {
                generator.writeStartArray();
                for (JsonNode item : array) {
                    write(item, generator);
                }
                generator.writeEndArray();
            }
            default -> scalar(tree, generator);
        }
    }

    private static void scalar(JsonNode value, JsonGenerator generator) throws IOException {
        switch (value.getNodeType()) {
            case BOOLEAN -> generator.writeBoolean(value.booleanValue());
            case NULL -> generator.writeNull();
            case NUMBER -> generator.writeNumber(value.asText());
            case STRING -> generator.writeString(value.textValue());
            case ARRAY, BINARY, MISSING, OBJECT, POJO ->
                    throw new IllegalArgumentException("no JSON: " + value.getNodeType());
        }
    }
}
