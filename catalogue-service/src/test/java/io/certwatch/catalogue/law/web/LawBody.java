package io.certwatch.catalogue.law.web;

/** Bodies of versions of a law. Each instrument belongs to one test, as all share one service. */
public final class LawBody {

    private LawBody() {}

    /** A first adopted version of an instrument of its own. */
    public static String draft(String id) {
        return adopted(id, id + "-law", "2030-01-01", "2030-03-01", null, "23", 10_000);
    }

    static String adopted(
            String id,
            String instrument,
            String issued,
            String effective,
            String supersedes,
            String article,
            int fine) {
        return """
            {"id": "%s", "instrument": "%s", "name": {"zh": "安全法", "en": "Safety Law"}, "title": {"zh": "修正", "en": "as amended"},
             "stage": "ADOPTED", "issued": "%s", "effective": "%s", "supersedes": %s, "provisions": %s}\
            """.formatted(id, instrument, issued, effective, quoted(supersedes), provisions(article, fine));
    }

    static String consultation(
            String id, String instrument, String issued, String until, String supersedes, String article) {
        return """
            {"id": "%s", "instrument": "%s", "name": {"zh": "安全法", "en": "Safety Law"}, "title": {"zh": "草案", "en": "draft"},
             "stage": "CONSULTATION", "issued": "%s", "commentsUntil": "%s", "supersedes": %s, "provisions": %s}\
            """.formatted(id, instrument, issued, until, quoted(supersedes), provisions(article, 20_000));
    }

    private static String provisions(String article, int fine) {
        return """
            [{"key": "test-duty", "kind": "DUTY", "article": "%s", "summary": {"zh": "先检测", "en": "Test first"}},
             {"key": "test-penalty", "kind": "PENALTY", "article": "60", "summary": {"zh": "罚款", "en": "A fine"}, "sanctions": "test-duty",
              "tiers": [{"fineCny": {"least": %d, "most": 100000}}]}]\
            """.formatted(article, fine);
    }

    private static String quoted(String id) {
        return id == null ? "null" : "\"" + id + "\"";
    }
}
