package io.certwatch.product.engine.structure;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import java.util.List;

/**
 * What behind a thing only tells where it stands or what it protects: `光闸 医保专线`, `网页防篡改系统 投资者服务网站`, `态势感知系统
 * 大屏展示`. The last word of the phrase says so, not the word for a service or another thing in it.
 */
record Place(Text text, Text.Field field, List<Hit> hits) {

    private static final String SYSTEM = "系统";
    private static final List<String> PLACES = LANGUAGE.foldWords("place");
    private static final List<String> AREAS = LANGUAGE.foldWords("area");
    private static final List<String> NUMBERED = LANGUAGE.foldWords("numbered-place");
    private static final String ORDINALS = LANGUAGE.characters("ordinal");
    private static final List<String> IN_STOCK = LANGUAGE.foldWords("in-stock");
    private static final List<String> PROTECTED = LANGUAGE.foldWords("protected");

    boolean has(Hit hit) {
        if (isProtected(hit) || isNumbered(hit)) return true;
        if (!Chars.chinese(text.at(hit.start()))) return false;
        int start = hit.start();
        while (start > field.start() && isJoined(start) && !endsListed(start)) start--;
        int end = hit.end();
        while (end < field.end() && isJoined(end)) end++;
        boolean longer = end - start > hit.end() - hit.start();
        boolean apart = !endsListed(start) || !text.joinsPrevious(start);
        return longer && apart && text.endsWithAny(PLACES, start, end);
    }

    /** `S7-1500 CPU 备件`, `PLC 国外随机备件`: a phrase apart that names nothing else says that the thing is a spare one. */
    boolean isInStock(Hit hit) {
        int start = hit.start();
        while (start > field.start() && isJoined(start)) start--;
        int end = hit.end();
        boolean ends = !Chars.chinese(text.at(end)) || !text.joinsPrevious(end);
        return ends && text.endsWithAny(IN_STOCK, hit.start(), end) && isOnlyIn(hit, start);
    }

    private boolean isOnlyIn(Hit hit, int start) {
        for (var other : hits) {
            boolean inside = other.start() < hit.end() && other.end() > start;
            if (other != hit && inside && !other.lexeme().isNeutral()) return false;
        }
        return start == field.start()
                || Boundary.between(text, start - 1, start).compareTo(Boundary.NONE) > 0;
    }

    /** `防火墙 一卡通`, `IDS SCADA`: a system that has its own security, apart from the thing. */
    private boolean isProtected(Hit hit) {
        boolean named = text.has(SYSTEM, hit.end() - SYSTEM.length());
        int end = named ? hit.end() - SYSTEM.length() : hit.end();
        int last = text.has(SYSTEM, end) ? end + SYSTEM.length() : end;
        boolean ends = !Chars.chinese(text.at(last)) || !text.joinsPrevious(last);
        return ends
                && text.endsWithAny(PROTECTED, hit.start(), end)
                && Boundary.between(text, hit.start() - 1, hit.start()).compareTo(Boundary.NONE) > 0;
    }

    /** `WMS区 防火墙`, `MES网 防火墙`: the part of a network that a system has, wherever the thing is named. */
    boolean isArea(Hit hit) {
        int end = hit.end();
        while (end < field.end() && isJoined(end) || end == hit.end() && Chars.chinese(text.at(end))) end++;
        return !Chars.chinese(text.at(hit.start()))
                && text.joinsPrevious(hit.end())
                && text.endsWithAny(AREAS, hit.end(), end);
    }

    /** `信息中心301机柜A7`, `3号机柜`, `rack B12`: which one it stands in; `机柜42U` is a cabinet by its size. */
    private boolean isNumbered(Hit hit) {
        if (!text.endsWithAny(NUMBERED, hit.start(), hit.end())) return false;
        if (text.joinsPrevious(hit.start()) && endsListed(hit.start())) return false;
        int at = text.at(hit.end()) == ' ' ? hit.end() + 1 : hit.end();
        boolean letter = Chars.ofWord(text.at(at)) && !Chars.digit(text.at(at));
        if (letter && Chars.digit(text.at(at + 1))) return true;
        return ORDINALS.indexOf(text.at(hit.start() - 1)) >= 0 && Chars.digit(text.at(hit.start() - 2));
    }

    private boolean isJoined(int position) {
        return Chars.chinese(text.at(position)) && Chars.chinese(text.at(position - 1)) && text.joinsPrevious(position);
    }

    private boolean endsListed(int position) {
        for (var hit : hits) {
            if (hit.end() == position && hit.namesListed()) return true;
        }
        return false;
    }
}
