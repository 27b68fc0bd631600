package io.certwatch.bench.engine;

import io.certwatch.product.engine.Subject;

/** Reads every character of a product and does nothing with it but keep the compiler from leaving it out. */
final class ReadingPass {

    private ReadingPass() {}

    static int over(Subject subject) {
        int seen = over(subject.name().zh(), 0);
        seen = over(subject.name().en(), seen);
        seen = over(subject.model(), seen);
        seen = over(subject.manufacturer(), seen);
        return over(subject.description(), seen);
    }

    private static int over(String text, int before) {
        int seen = before;
        for (int i = 0; i < text.length(); i++) {
            seen = 31 * seen + text.charAt(i);
        }
        return seen;
    }
}
