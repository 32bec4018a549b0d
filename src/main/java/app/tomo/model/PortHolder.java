package app.tomo.model;

/// Who listens where the daemon of a unit is to listen, as the machine tells. What answers there is the unit's daemon only
/// if that is the unit's own process (rule 5): a second daemon answers as well as the first.
public sealed interface PortHolder {
    PortHolder NOT_TOLD = new NotTold();
    PortHolder NOT_YET = new NotYet();
    PortHolder NOBODY = new Nobody();
    PortHolder OWN = new Own();
    PortHolder HIDDEN = new Hidden();

    /// The machine has no list of its ports, or nobody is there to read it: what answers is taken for the daemon.
    record NotTold() implements PortHolder {}

    /// It was not looked since this process was started.
    record NotYet() implements PortHolder {}

    record Nobody() implements PortHolder {}

    /// A process of the unit.
    record Own() implements PortHolder {}

    /// A process of the same user as the unit's, of which Tomo may not see more.
    record Hidden() implements PortHolder {}

    /// A process that is not the unit's.
    record Another(Owner owner) implements PortHolder {}
}
