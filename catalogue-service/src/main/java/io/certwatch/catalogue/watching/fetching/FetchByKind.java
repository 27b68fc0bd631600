package io.certwatch.catalogue.watching.fetching;

import java.util.Optional;

/** Delegates each address to the carrier for its kind. */
final class FetchByKind implements Fetcher {

    private final Carrier<Address.Web> web;
    private final Carrier<Address.Folder> folders;

    FetchByKind(Carrier<Address.Web> web, Carrier<Address.Folder> folders) {
        this.web = web;
        this.folders = folders;
    }

    @Override
    public Fetch fetch(Address address, LastSeen lastSeen, Limits limits) {
        return switch (address) {
            case Address.Web page -> web.fetch(page, lastSeen, limits);
            case Address.Folder folder -> folders.fetch(folder, lastSeen, limits);
        };
    }

    @Override
    public Optional<Objection> objection(Address address) {
        return switch (address) {
            case Address.Web page -> web.objection(page);
            case Address.Folder folder -> folders.objection(folder);
        };
    }
}
