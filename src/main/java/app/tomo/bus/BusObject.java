package app.tomo.bus;

/// An object that other programs can call. [ExportedObject] builds one from methods and
/// properties.
public interface BusObject {
    /// Answers one call, on the bus's callback thread (see [Bus]).
    Answer answer(IncomingCall call);

    /// The `interface` elements of this object's introspection document, without its root.
    default String introspection() {
        return "";
    }
}
