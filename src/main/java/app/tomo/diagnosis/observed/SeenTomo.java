package app.tomo.diagnosis.observed;

import app.tomo.model.Problem;
import app.tomo.model.Truth;

import java.util.List;

/// What concerns Tomo itself.
///
/// @param app whether its app runs
/// @param staleSocket whether a control socket is left of one that does not
/// @param socket where that would be
/// @param flaws what of the person's settings cannot be followed
public record SeenTomo(Truth app, Truth staleSocket, String socket, List<Problem> flaws) {
    public SeenTomo {
        flaws = List.copyOf(flaws);
    }
}
