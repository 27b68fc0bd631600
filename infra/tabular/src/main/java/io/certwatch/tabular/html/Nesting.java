package io.certwatch.tabular.html;

import io.certwatch.tabular.UnreadableSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** How elements may lie in each other, and which of them nobody sees. */
final class Nesting {

    static final int DEEPEST = 400;
    static final Evaluator NOT_SHOWN = QueryParser.parse("script, style, noscript, template, [hidden]");

    private Nesting() {}

    /** The parser flattens what lies deeper still, and tables with it. */
    static void refuseBottomless(Element element, int above) throws UnreadableSource {
        var deepest = new AtomicInteger();
        element.traverse((_, depth) -> deepest.accumulateAndGet(depth, Math::max));
        if (above + deepest.get() > DEEPEST)
            throw new UnreadableSource("its elements lie more than " + DEEPEST + " deep in each other");
    }
}
