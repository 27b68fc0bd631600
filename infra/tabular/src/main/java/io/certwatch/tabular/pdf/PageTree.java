package io.certwatch.tabular.pdf;

import io.certwatch.tabular.UnreadableSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Finds the pages of a document without recursion, because the library recurses. */
final class PageTree {

    private static final int PAGES = 2_000;
    private static final int NODES = 4_000;
    private static final int DEEPEST = 50;

    private record Node(COSDictionary dictionary, int depth) {}

    private PageTree() {}

    static List<PDPage> pages(PDDocument document) throws UnreadableSource {
        var pages = new ArrayList<PDPage>();
        var seen = Collections.newSetFromMap(new IdentityHashMap<COSDictionary, Boolean>());
        var left = new ArrayDeque<Node>();
        add(document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.PAGES), 0, left);
        while (!left.isEmpty()) {
            var node = left.pop();
            if (!seen.add(node.dictionary)) throw new UnreadableSource("its page tree has a cycle");
            if (node.depth > DEEPEST) throw new UnreadableSource("its page tree is more than " + DEEPEST + " deep");
            if (seen.size() > NODES) throw new UnreadableSource("it has more than " + PAGES + " pages");
            if (node.dictionary.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                for (int i = 0; i < kids.size() && left.size() <= NODES; i++)
                    add(kids.getObject(i), node.depth + 1, left);
            } else {
                pages.add(new PDPage(node.dictionary));
            }
        }
        if (pages.size() > PAGES) throw new UnreadableSource("it has more than " + PAGES + " pages");
        return pages;
    }

    private static void add(COSBase base, int depth, ArrayDeque<Node> left) {
        if (base instanceof COSDictionary dictionary) left.push(new Node(dictionary, depth));
    }
}
