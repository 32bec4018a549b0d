package app.tomo.kanata;

import app.tomo.kanata.ClientMessage.Wait;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Arrays;

/// The fields of a client's command, each of which has to be there and of its type.
final class Body {
    /// A field is not there or not of its type.
    static final class Misfit extends Exception {
        private static final long serialVersionUID = 1;
        final String what;

        Misfit(String what) {
            super(what, null, false, false);
            this.what = what;
        }
    }

    private final JsonNode tree;

    Body(JsonNode tree) {
        this.tree = tree;
    }

    /// The message itself, once it is sure that the body is an object.
    ClientMessage of(ClientMessage message) throws Misfit {
        require(tree.isObject(), "invalid type: expected struct variant");
        return message;
    }

    String text(String field) throws Misfit {
        JsonNode value = get(field);
        require(value.isTextual(), "invalid type: expected a string");
        return value.asText();
    }

    long number(String field, long most) throws Misfit {
        JsonNode value = get(field);
        require(value.canConvertToLong() && value.isIntegralNumber(), "invalid type");
        require(value.asLong() >= 0 && value.asLong() <= most, "invalid value: " + value);
        return value.asLong();
    }

    FakeKeyAction action() throws Misfit {
        String word = text("action");
        return Arrays.stream(FakeKeyAction.values())
                .filter(action -> action.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Misfit("unknown variant `" + word + "`"));
    }

    Wait waiting() throws Misfit {
        require(tree.isObject(), "invalid type: expected struct variant");
        JsonNode wait = tree.path("wait");
        require(absent(wait) || wait.isBoolean(), "invalid type: expected a boolean");
        JsonNode millis = tree.path("timeout_ms");
        return new Wait(
                wait.asBoolean(),
                absent(millis) ? null : Duration.ofMillis(number("timeout_ms", Integer.MAX_VALUE)));
    }

    private JsonNode get(String field) throws Misfit {
        require(tree.isObject(), "invalid type: expected struct variant");
        require(tree.has(field), "missing field `" + field + "`");
        return tree.path(field);
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static void require(boolean right, String what) throws Misfit {
        if (!right) {
            throw new Misfit(what);
        }
    }
}
