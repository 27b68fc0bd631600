package io.certwatch.catalogue.edition.web;

/** Valid upload bodies, parts of which a test may break. */
final class UploadBody {

    private UploadBody() {}

    static String edition(String id) {
        return """
            {"id": "%s", "force": "STATUTORY", "title": {"zh": "目录", "en": "Catalogue"}, "announcement": "公告", "authorities": ["CAC"],
             "issued": "2040-01-01", "effective": "2040-06-01", "supersedes": null, "entries": [
              {"code": "CNE-01", "kind": "NETWORK_CRITICAL_EQUIPMENT", "name": {"zh": "路由器", "en": "Router"}, "scope": null,
               "criteria": [{"parameter": "throughput", "label": {"zh": "吞吐量"}, "comparison": ">=", "quantity": "12 Tbps"}],
               "continues": [], "standards": []}]}
            """.formatted(id);
    }
}
