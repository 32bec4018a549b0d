package app.tomo.simulator;

import app.tomo.kbd.KbdNode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import java.util.List;

/// What a virtual key does when it is pressed: the few actions that can be seen over the protocol.
sealed interface VirtualKeyAction {
    /// The layer that is active until another one is chosen.
    record SwitchLayer(String layer) implements VirtualKeyAction {}

    record PushMessage(JsonNode message) implements VirtualKeyAction {}

    /// A live reload, asked for by a key: every version has it.
    record Reload() implements VirtualKeyAction {}

    /// Anything else. While it is pressed, a reload waits.
    record Key() implements VirtualKeyAction {}

    static VirtualKeyAction of(KbdNode node) {
        return switch (node) {
            case KbdNode.Atom(String text, KbdNode.Span _) ->
                    text.equals("lrld") ? new Reload() : new Key();
            case KbdNode.Form form ->
                    switch (form.head()) {
                        case "layer-switch" -> new SwitchLayer(second(form));
                        case "push-msg" -> new PushMessage(message(rest(form)));
                        case "multi" -> firstSeen(rest(form));
                        default -> new Key();
                    };
        };
    }

    private static VirtualKeyAction firstSeen(List<KbdNode> actions) {
        return actions.stream()
                .map(VirtualKeyAction::of)
                .filter(action -> !(action instanceof Key))
                .findFirst()
                .orElse(new Key());
    }

    private static String second(KbdNode.Form form) {
        return form.items().size() > 1 && form.items().get(1) instanceof KbdNode.Atom atom
                ? atom.text()
                : "";
    }

    private static List<KbdNode> rest(KbdNode.Form form) {
        return form.items().subList(1, form.items().size());
    }

    /// Words become strings, lists become arrays (as kanata 1.9.0 and 1.12.1-prerelease-1 send them).
    private static ArrayNode message(List<KbdNode> nodes) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (KbdNode node : nodes) {
            switch (node) {
                case KbdNode.Atom atom -> array.add(atom.value());
                case KbdNode.Form form -> array.add(message(form.items()));
            }
        }
        return array;
    }
}
