package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.edition.Fault;
import io.certwatch.catalogue.watching.fetching.Fetch;
import java.util.List;
import java.util.stream.Collectors;

/** The reasons to hold a version as a whole, and the reasons why a fetch failed. */
final class Reasons {

    private Reasons() {}

    /** Adds a code and a Chinese sentence to the English message of the reader. */
    static Reason unreadable(String why) {
        if (why.contains("sign in"))
            return new Reason("SIGN_IN", "页面要求登录，不是文件本身。", "The page asks to sign in; it is not the document itself.");
        if (why.contains("encod") || why.contains("garbled")) return unreadable("ENCODING", "编码错误或乱码", why);
        if (why.contains("there is no table in it")) return unreadable("NO_TABLE", "没有表格，或表格为空", why);
        if (why.contains("columns of a list") || why.contains("has a header"))
            return unreadable("NO_HEADER", "没有可识别的表头", why);
        return unreadable("UNREADABLE", "无法读取", why);
    }

    private static Reason unreadable(String code, String zh, String why) {
        return new Reason(code, zh + "（" + why + "）。", "It cannot be read: " + why + ".");
    }

    static Reason elsewhere(String host, String usual) {
        return new Reason(
                "ELSEWHERE",
                "内容来自 " + host + "，而不是 " + usual + "。",
                "It comes from " + host + " and not from " + usual + ".");
    }

    static Reason elsewhere(Fetch.Refused refused) {
        return new Reason(
                "ELSEWHERE",
                "被重定向到其他地址（" + refused.detail() + "）。",
                "It leads elsewhere: " + sentence(refused.detail()));
    }

    static Reason failed(Fetch.Failed failed) {
        return new Reason(failed.reason().name(), "未能取得（" + failed.detail() + "）。", sentence(failed.detail()));
    }

    static Reason refused(Fetch.Refused refused) {
        return new Reason(refused.reason().name(), "按规定不予取得（" + refused.detail() + "）。", sentence(refused.detail()));
    }

    static Reason brokenOff(int attempts) {
        return new Reason(
                "BROKEN_OFF",
                "处理了 " + attempts + " 次均未完成。",
                "Work on it was begun " + attempts + " times and never ended.");
    }

    static List<Reason> incomplete(List<Fault> faults) {
        var all = faults.stream()
                .map(fault -> fault.field() + ": " + fault.reason())
                .collect(Collectors.joining("; "));
        return List.of(new Reason(
                "INCOMPLETE",
                "缺少信息，请在放行时补充（" + all + "）。",
                "It does not say everything; give it with the release. " + sentence(all)));
    }

    static Reason alreadyPublished(String id) {
        return new Reason(
                "ALREADY_PUBLISHED",
                "目录版本 " + id + " 已发布，而该来源现在内容不同；如需更正，请在放行时给出更正版本的编号，例如 " + id + "-c1。",
                "Edition " + id
                        + " is published and stays as it is, but the source now says something else. For a correction"
                        + " give its id with the release, such as "
                        + id + "-c1.");
    }

    static Reason editedOrForeign(String id) {
        return new Reason(
                "ANOTHERS_DRAFT",
                "草案 " + id + " 已被人工修改或来自别处，放行将以此版本取代它。",
                "The draft " + id
                        + " was edited by hand or came from elsewhere; a release replaces it by this version.");
    }

    static Reason overtaken(String id) {
        return new Reason(
                "OVERTAKEN", "版本 " + id + " 同时被他人修改。", "Somebody else changed edition " + id + " at the same moment.");
    }

    static Sentence together(List<Reason> reasons) {
        return new Sentence(
                reasons.stream().map(reason -> reason.sentence().zh()).collect(Collectors.joining()),
                reasons.stream().map(reason -> reason.sentence().en()).collect(Collectors.joining(" ")));
    }

    private static String sentence(String text) {
        var capital = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
