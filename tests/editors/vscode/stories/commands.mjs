export async function story() {}
