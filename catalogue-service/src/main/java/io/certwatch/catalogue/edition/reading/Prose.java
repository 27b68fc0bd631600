package io.certwatch.catalogue.edition.reading;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a scope, split into thresholds, possible thresholds and other words. */
record Prose(List<Threshold.Read> thresholds, List<Doubt> doubts, String words) {

    record Doubt(String clause, Sentence reason) {}

    /** In characters; twice the limit that an edition sets for a scope. */
    private static final int LONGEST = 4_000;

    private static final int SHOWN = 200;
    private static final Sentence TOO_LONG = ProblemText.of("reading.long", LONGEST);
    /** A comma between digits is a thousands separator. */
    private static final Pattern CLAUSES = Pattern.compile(
            "[\\n;；。]|，|、|,(?!\\s?[0-9]{3}(?![0-9]))|\\band\\b(?=.*\\b(?:least|most|than|exceeding|[≥≤<>]))");

    private static final Pattern LINES = Pattern.compile("(?<=[≥≤<>＞＜于过])\\n|\\n(?=\\s*[≥≤<>＞＜])");

    static Prose read(String scope) {
        if (scope.length() > LONGEST)
            return new Prose(List.of(), List.of(new Doubt(scope.substring(0, SHOWN), TOO_LONG)), scope);
        var thresholds = new ArrayList<Threshold.Read>();
        var doubts = new ArrayList<Doubt>();
        var words = new ArrayList<String>();
        for (var line : LINES.matcher(scope).replaceAll("").split("\\n")) {
            var left = line(line, thresholds, doubts);
            if (!left.isBlank()) words.add(left);
        }
        return new Prose(thresholds, doubts, String.join("\n", words));
    }

    /** Leaves a line without thresholds unchanged. */
    private static String line(String line, List<Threshold.Read> thresholds, List<Doubt> doubts) {
        int before = thresholds.size();
        var left = new ArrayList<String>();
        for (var clause : CLAUSES.split(line)) {
            if (clause.isBlank()) continue;
            switch (Threshold.of(clause)) {
                case Threshold.Read read -> thresholds.add(read);
                case Threshold.Unclear(var reason) -> {
                    doubts.add(new Doubt(clause.strip(), reason));
                    left.add(clause.strip());
                }
                case Threshold.None() -> left.add(clause.strip());
            }
        }
        return thresholds.size() == before ? line.strip() : String.join("；", left);
    }
}
