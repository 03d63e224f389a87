/** What the tab asks Graph for as the person, in this order: Teams fetches the same beforehand where the manifest says so. */
export const GRAPH_SCOPES = ['https://graph.microsoft.com/Sites.Selected'] as const
