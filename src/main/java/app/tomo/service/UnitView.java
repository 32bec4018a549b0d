package app.tomo.service;

import java.util.Map;

/// What is known of a unit, put together from answers and signals, which overtake each other on their way to us.
///
/// systemd tells a change in two signals, first the Service's properties, then the Unit's, and promises that order; each
/// has every property that a change of state can change. So a signal pair is a whole picture, and
/// [UnitProperties#changedAt] says which of two pictures is the older one. For any thread.
final class UnitView {
    private UnitProperties known = UnitProperties.NONE;
    private UnitProperties half = UnitProperties.NONE;
    private long epoch;

    /// Which manager is being talked of: another number after each [#reset].
    synchronized long epoch() {
        return epoch;
    }

    /// Takes an answer in, unless something newer is known already or it is of another epoch than the present one.
    synchronized void answered(UnitProperties answer, long asked) {
        UnitProperties _ = newest(answer, asked);
    }

    /// The newer one of an answer and what is known, which is known from now on: the signals that the answer has overtaken are
    /// old when they come. An answer of another epoch is left as it is.
    synchronized UnitProperties newest(UnitProperties answer, long asked) {
        if (asked == epoch) {
            known = newest(answer);
            return known;
        }
        return answer;
    }

    private UnitProperties newest(UnitProperties answer) {
        if (answer.changedAt() != 0 && answer.changedAt() < known.changedAt()) {
            return known;
        }
        return wasForgotten(answer) ? known.with(answer.definition()) : answer;
    }

    /// The first half of a change.
    synchronized void serviceChanged(Map<?, ?> properties) {
        half = half.with(properties);
    }

    /// The second half of a change.
    ///
    /// @return whether something is known that can be told: not before the first answer, nothing old, and nothing halfway
    synchronized boolean unitChanged(Map<?, ?> properties) {
        UnitProperties change = half.with(properties);
        half = UnitProperties.NONE;
        if (known.equals(UnitProperties.NONE) || change.changedAt() < known.changedAt()) {
            return false;
        }
        known = known.with(change);
        return known.settled();
    }

    /// [UnitProperties#NONE] before the first answer.
    synchronized UnitProperties known() {
        return known;
    }

    /// Nothing that was known counts any more: there is another manager, with other times.
    synchronized void reset() {
        epoch++;
        known = UnitProperties.NONE;
        half = UnitProperties.NONE;
    }

    /// A unit without a reference is unloaded when it stops, and comes back without its past; we have seen it.
    private boolean wasForgotten(UnitProperties answer) {
        return answer.changedAt() == 0
                && known.changedAt() != 0
                && known.text("ActiveState").equals("inactive")
                && answer.text("ActiveState").equals("inactive");
    }
}
