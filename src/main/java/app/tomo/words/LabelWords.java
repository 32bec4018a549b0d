package app.tomo.words;

import app.tomo.model.Invocation;
import app.tomo.model.Restarts;

import java.time.Instant;

/// Words that stand by themselves, and the short lines of the status window that belong to no other value.
public final class LabelWords {
    private final Phrases phrases;
    private final TimeWords times;

    LabelWords(Phrases phrases, TimeWords times) {
        this.phrases = phrases;
        this.times = times;
    }

    public String of(Label label) {
        return phrases.of(label.key());
    }

    /// Why there is no icon, and what Tomo does instead.
    public String of(NoTray why) {
        return phrases.of(why.key());
    }

    /// Below "Restarts, last hour": `3, the last 4 s ago`.
    public String restarts(Restarts restarts, Instant now) {
        Instant last = restarts.last();
        return last == null
                ? of(Label.ABOUT_RESTARTS_NONE)
                : phrases.of("restarts.some", restarts.times().size(), times.ago(last, now));
    }

    /// How many requests for a reload had none of their own (incident 4): `6 more requests needed none of their own`; empty for
    /// none.
    public String merged(long spared) {
        return spared == 0 ? "" : phrases.of("merged", spared);
    }

    /// Offered where a unit runs the daemon that Tomo only found by its port.
    ///
    /// @param unit with its manager, as in `kanata.service (yours)`
    public String offerUnitBody(String unit) {
        return phrases.of("offer-unit-body", unit);
    }

    public String offerUnitButton(String unit) {
        return phrases.of("offer-unit-button", unit);
    }

    /// One of the places where the daemon is run: `kanata.service (yours) · runs`.
    public String place(String unit, boolean up) {
        return phrases.of(up ? "place.up" : "place.down", unit);
    }

    /// Which config the daemon reads.
    public String config(Invocation invocation) {
        String config = invocation.config();
        return config == null ? phrases.of("config.unknown") : phrases.of("config", config);
    }

    /// How many problems there are beside the one that is shown.
    public String others(int count) {
        return phrases.of("others", count);
    }

    /// The button behind which the other layers are: `+3`, and in words.
    public String more(int count) {
        return phrases.of("more", count);
    }

    public String moreLayers(int count) {
        return phrases.of("more.layers", count);
    }

    /// The entry below some of the layers, which opens the window with all of them.
    public String moreLayersMenu(int count) {
        return phrases.of("more.layers-menu", count);
    }

    /// The same below some of the virtual keys.
    public String moreKeysMenu(int count) {
        return phrases.of("more.keys-menu", count);
    }

    /// Which layer is active, on a line of its own.
    public String layerLine(String name) {
        return phrases.of("layer.line", name);
    }

    /// What a layer's button says aloud.
    public String layer(String name, boolean active) {
        return phrases.of(active ? "layer.active" : "layer.other", name);
    }
}
