package app.tomo.model;

import java.util.List;

/// Virtual keys. The daemon says nothing of a key that it took and no to one that it does not know; a question that is sent
/// after the key and answered without such a no shows that it was taken.
final class KeyActions {
    private KeyActions() {}

    static void begin(Draft draft, Action action) {
        KeyRequest request = KeyRequest.of(action.argument());
        List<String> keys = draft.daemon.virtualKeys();
        if (!(draft.link instanceof Link.Open link)
                || Verification.of(draft) == Verification.OF_ANOTHER) {
            Actions.fail(draft, action, new Outcome.Failure.NotConnected());
        } else if (!keys.isEmpty() && !keys.contains(request.key())) {
            Actions.fail(draft, action, new Outcome.Failure.NoSuchKey(request.key(), keys));
        } else {
            Actions.enter(draft, action, Action.Phase.SENDING);
            draft.emit(new Effect.SendKey(link.number(), action.id(), request));
        }
    }

    static void taken(Draft draft) {
        Action action = draft.action();
        if (action != null && action.kind() == ActionKind.PRESS_KEY) {
            Actions.reach(draft, action, false);
        }
    }

    static void refused(Draft draft, Event.RequestRefused refused) {
        Action action = draft.action();
        if (action == null || action.kind() != ActionKind.PRESS_KEY) {
            return;
        }
        String key = KeyRequest.of(action.argument()).key();
        Actions.fail(
                draft,
                action,
                refused.unknownCommand()
                        ? new Outcome.Failure.NotConnected()
                        : new Outcome.Failure.NoSuchKey(key, draft.daemon.virtualKeys()));
    }
}
