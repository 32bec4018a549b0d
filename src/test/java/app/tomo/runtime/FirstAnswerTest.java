package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.tomo.model.Headline;
import app.tomo.model.Link;
import app.tomo.model.Truth;

import org.junit.jupiter.api.Test;

/// A daemon is well from its first answer on, not from the moment at which somebody accepts on its port.
class FirstAnswerTest {
    @Test
    void aConnectionAloneIsNoAnswer() {
        TestEngine test = new TestEngine();
        test.machine.upForAnHour();
        test.machine.hung = true;
        test.begin();
        assertInstanceOf(Link.Open.class, test.now().link());
        assertEquals(Truth.UNKNOWN, test.now().facts().responding());
        assertEquals(Headline.STARTING, test.headline());
    }
}
