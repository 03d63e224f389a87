// One document through Typst. Runs in a process of its own (pdfPrinter.ts), because it is native code at work on
// whatever people have pasted.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { charactersOf } from './fontCoverage.ts'
import type { PdfData } from './pdfData.ts'
import { claimBothStandards } from './pdfStandards.ts'
import { printableText } from './printableText.ts'

const HERE = import.meta.dirname
const WORKSPACE = join(HERE, 'typst')
const FONT_STYLES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']
// How many documents ago a piece of layout was last used before it is forgotten: memory stays flat.
const CACHE_AGE = 1

const NO_FONTS = 'The fonts of this product are missing or damaged. Install it again.'

type Shown = Omit<PdfData, 'embedded'>
type Fonts = { readonly files: readonly Buffer[]; canDraw(character: string): boolean }

function readFonts(folder: string): Fonts {
  try {
    const files = FONT_STYLES.map((style) => readFileSync(join(folder, `SourceSans3_${style}.ttf`)))
    const coverage = files.map(charactersOf)
    const canDraw = (character: string): boolean =>
      coverage.every((drawn) => drawn.has(character.codePointAt(0) ?? -1))
    return { files, canDraw }
  } catch (cause) {
    throw new Error(NO_FONTS, { cause })
  }
}

const inPrintableText = (data: Shown, fonts: Fonts): string =>
  JSON.stringify(data, (name, member: unknown) =>
    typeof member === 'string' && name !== 'link'
      ? printableText(member, (character) => fonts.canDraw(character))
      : member,
  )

function compile(compiler: NodeCompiler, shown: string): NodeTypstDocument {
  compiler.mapShadow(join(WORKSPACE, 'record.json'), Buffer.from(shown))
  const compiled = compiler.compile({ mainFilePath: join(WORKSPACE, 'record.typ') })
  const warnings = JSON.stringify(compiled.takeWarnings()?.shortDiagnostics ?? [])
  // Without its own font Typst would quietly take one of the machine's, and no two machines would print alike.
  if (warnings.includes('unknown font family')) throw new Error(NO_FONTS)
  if (!compiled.result)
    throw new Error(
      `The typesetter refused the document: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`,
    )
  return compiled.result
}

export type Typesetter = {
  /**
   * The bytes of a PDF that keeps to PDF/UA-1 and PDF/A-2a. The same data gives the same bytes. Throws an Error with a
   * sentence that says what to do.
   */
  typeset(data: PdfData): Buffer
  /** To be called after each document, when nobody waits: forgets layout that is not used any more. */
  forget(): void
}

/** Throws an Error with a sentence that says what to do. */
export function openTypesetter(fontFolder = join(HERE, 'fonts')): Typesetter {
  const fonts = readFonts(fontFolder)
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: [...fonts.files] }],
  })
  return {
    typeset({ embedded, ...shown }) {
      const document = compile(compiler, inPrintableText(shown, fonts))
      const archive = compiler.pdf(document, {
        pdfStandard: 'a-2a',
        creationTimestamp: shown.time,
      })
      return claimBothStandards(archive, embedded)
    },
    forget: () => compiler.evictCache(CACHE_AGE),
  }
}
