package app.tomo.desktop;

import app.tomo.bus.Struct;

/// A picture as the desktop takes it (StatusNotifierItem specification, "Icons").
///
/// @param argb four bytes a pixel, alpha first, not premultiplied, rows from the top; not to be
///     changed
@SuppressWarnings("ArrayRecordComponent") // It is a value for the wire and never compared.
record Pixmap(int width, int height, byte[] argb) {
    /// The `(iiay)` of this picture.
    Struct struct() {
        return Struct.of(width, height, argb);
    }
}
