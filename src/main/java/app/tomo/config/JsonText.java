package app.tomo.config;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Changes one member of a JSON object that a person wrote, and leaves every other character of the text alone. Pure.
final class JsonText {
    private JsonText() {}

    /// The text with that member, in place of the old one or as the last.
    ///
    /// @param text null where there is none yet
    /// @param value as JSON
    /// @throws JsonParseException where the text is not one object
    static String with(@Nullable String text, String name, String value) throws IOException {
        String member = "\"" + name + "\": " + value;
        if (text == null || text.isBlank()) {
            return "{\n  " + member + "\n}\n";
        }
        var _ = Json.readObject(text);
        try (JsonParser parser = Json.parser(text)) {
            parser.nextToken();
            int last = end(parser);
            boolean empty = true;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals(name);
                parser.nextToken();
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                parser.finishToken();
                last = end(parser);
                empty = false;
                if (wanted) {
                    return text.substring(0, start) + value + text.substring(last);
                }
            }
            return text.substring(0, last)
                    + (empty ? "" : ",")
                    + "\n  "
                    + member
                    + (text.startsWith("}", last) ? "\n" : "")
                    + text.substring(last);
        }
    }

    /// The text without that member, if it has it.
    ///
    /// @throws JsonParseException where the text is not one object
    static String without(String text, String name) throws IOException {
        var _ = Json.readObject(text);
        try (JsonParser parser = Json.parser(text)) {
            parser.nextToken();
            int before = end(parser);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals(name);
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.nextToken();
                parser.skipChildren();
                parser.finishToken();
                int last = end(parser);
                if (wanted) {
                    return parser.nextToken() == JsonToken.FIELD_NAME
                            ? text.substring(0, start)
                                    + text.substring(
                                            (int) parser.currentTokenLocation().getCharOffset())
                            : text.substring(0, before) + text.substring(last);
                }
                before = last;
            }
            return text;
        }
    }

    private static int end(JsonParser parser) {
        return (int) parser.currentLocation().getCharOffset();
    }
}
