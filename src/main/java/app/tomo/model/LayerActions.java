package app.tomo.model;

import java.util.List;

/// Switching the layer. The daemon ignores an unknown one in silence, so names are looked up first and success is the
/// daemon's own `LayerChange`.
final class LayerActions {
    private LayerActions() {}

    static void begin(Draft draft, Action action) {
        String layer = action.argument();
        List<String> layers = draft.daemon.layers();
        if (!(draft.link instanceof Link.Open link)
                || Verification.of(draft) == Verification.OF_ANOTHER) {
            Actions.fail(draft, action, new Outcome.Failure.NotConnected());
        } else if (!layers.isEmpty() && !layers.contains(layer)) {
            Actions.fail(draft, action, new Outcome.Failure.NoSuchLayer(layer, layers));
        } else if (layer.equals(draft.daemon.layer())) {
            Actions.reach(draft, action, true);
        } else {
            Actions.enter(draft, action, Action.Phase.SENDING);
            draft.emit(new Effect.SendLayer(link.number(), action.id(), layer));
        }
    }

    static void changed(Draft draft, String layer) {
        Action action = draft.action();
        if (action != null
                && action.kind() == ActionKind.SWITCH_LAYER
                && action.argument().equals(layer)) {
            Actions.reach(draft, action, false);
        }
    }
}
