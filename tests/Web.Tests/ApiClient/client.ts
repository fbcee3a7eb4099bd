// Reads the results of a round with the client that openapi-typescript and openapi-fetch generate from the description
// of the API. This file does not compile if the description lacks anything that the file uses.
import createClient from "openapi-fetch";
import type { paths } from "./api.js";

export async function readRound(baseUrl: string, token: string): Promise<string[]> {
    const api = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
    const partnerships = (await api.GET("/api/v1/partnerships", { params: { query: { limit: 1 } } })).data;
    const partnership = partnerships?.items[0];
    if (!partnership) {
        throw new Error("There is no partnership.");
    }

    const rounds = (
        await api.GET("/api/v1/partnerships/{id}/rounds", { params: { path: { id: partnership.id } } })
    ).data;
    const round = rounds?.items.find((one) => one.status === "closed");
    if (!round) {
        throw new Error("There is no closed round.");
    }

    const { data: results, error } = await api.GET("/api/v1/rounds/{id}/results", {
        params: { path: { id: round.id } },
    });
    if (!results) {
        throw new Error(error?.detail ?? "There are no results.");
    }

    const enablers = results.items.filter((item) => item.kind === "enabler");
    return [`${round.name}: ${results.participants}`, ...enablers.map((item) => `${item.id} ${item.meanDisplay}`)];
}
