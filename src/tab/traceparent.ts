const digits = (): string => crypto.randomUUID().replaceAll('-', '')

/** The header by which what the service does for a request is found in one trace: https://www.w3.org/TR/trace-context/. */
export const newTraceparent = (): string => `00-${digits()}-${digits().slice(16)}-01`
