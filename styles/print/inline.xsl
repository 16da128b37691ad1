<?xml version="1.0" encoding="UTF-8"?>
<!-- Words: scripts, notes, terms, links. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- Han characters and the marks that only Chinese uses. Static, without braces, and in an attribute whose name begins
       with _: only so is a regular expression compiled once, and not again for every text. -->
  <xsl:variable name="han" as="xs:string" static="yes"
      select="'[&#x4E00;-&#x9FFF;&#x3400;-&#x4DBF;&#x20000;-&#x3FFFF;&#x3000;-&#x303F;&#xFF01;-&#xFF60;]+'"/>

  <!-- Text in the language of the words around it. -->
  <xsl:template match="text()" mode="inline">
    <xsl:choose>
      <xsl:when test="d:is-chinese(d:lang(.))">
        <xsl:call-template name="chinese-text"/>
      </xsl:when>
      <xsl:when test="not(matches(., $han))"><xsl:value-of select="."/></xsl:when>
      <xsl:otherwise>
        <xsl:analyze-string select="." _regex="{$han}">
          <xsl:matching-substring>
            <xsl:call-template name="chinese-words">
              <xsl:with-param name="words" select="."/>
            </xsl:call-template>
          </xsl:matching-substring>
          <xsl:non-matching-substring><xsl:value-of select="."/></xsl:non-matching-substring>
        </xsl:analyze-string>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>


  <!--
    Chinese words within English. The finishing pass turns the abbreviation into the language of the tag. FOP
    lets a taller face open its line, but disregards what is shifted: hence the shift of nothing to speak of.
  -->
  <xsl:template name="chinese-words">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="lang" as="xs:string" select="$chinese"/>
    <fo:inline font-family="Song, Latin, Kai" font-size="94%" baseline-shift="-0.05pt" fox:abbreviation="lang:{$lang}" hyphenate="false">
      <xsl:value-of select="$words"/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="foreign" mode="inline">
    <xsl:choose>
      <xsl:when test="d:is-chinese(d:lang(..))">
        <xsl:apply-templates mode="inline"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="chinese-words">
          <xsl:with-param name="words" select="string(.)"/>
          <xsl:with-param name="lang" select="string(@xml:lang)"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="hi[@rend = 'italic']" mode="inline">
    <fo:inline font-style="italic"><xsl:apply-templates mode="inline"/></fo:inline>
  </xsl:template>

  <xsl:template match="hi[@rend = 'bold']" mode="inline">
    <fo:inline font-weight="bold"><xsl:apply-templates mode="inline"/></fo:inline>
  </xsl:template>

  <xsl:template match="lb" mode="inline"><fo:block/></xsl:template>

  <!-- In brackets, which the text may have already. -->
  <xsl:template match="supplied" mode="inline">
    <xsl:variable name="bracketed" select="matches(., '^\s*\[.*\]\s*$')"/>
    <xsl:if test="not($bracketed)">[</xsl:if>
    <xsl:apply-templates mode="inline"/>
    <xsl:if test="not($bracketed)">]</xsl:if>
  </xsl:template>

  <!-- A term is set like the words around it; the glossary finds it. -->
  <xsl:template match="s//term" mode="inline"><xsl:apply-templates mode="inline"/></xsl:template>

  <xsl:template match="term" mode="inline">
    <fo:basic-link internal-destination="{substring-after(@ref, '#')}"
        fox:alt-text="Glossary: {d:target(@ref)/form/orth[1]}">
      <xsl:apply-templates mode="inline"/>
    </fo:basic-link>
  </xsl:template>

  <xsl:template match="ref[starts-with(@target, '#')]" mode="inline">
    <fo:basic-link internal-destination="{substring-after(@target, '#')}"
        fox:alt-text="Passage {substring-after(@target, '#')}">
      <xsl:apply-templates mode="inline"/>
    </fo:basic-link>
  </xsl:template>

  <xsl:template match="ref[not(starts-with(@target, '#'))]" mode="inline">
    <fo:basic-link external-destination="url('{@target}')" fox:alt-text="{@target}">
      <xsl:apply-templates mode="inline"/>
    </fo:basic-link>
  </xsl:template>

  <xsl:template match="ref[@type = 'citation']" mode="inline" priority="2">
    <xsl:text>(</xsl:text>
    <xsl:call-template name="work-link">
      <xsl:with-param name="pointer" select="@target"/>
    </xsl:call-template>
    <xsl:if test="normalize-space()">, <xsl:apply-templates mode="inline"/></xsl:if>
    <xsl:text>)</xsl:text>
  </xsl:template>

  <xsl:template name="work-link">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:variable name="work" select="d:target($pointer)"/>
    <fo:basic-link internal-destination="{substring-after($pointer, '#')}" fox:alt-text="Work cited: {$work/@n}">
      <fo:inline font-family="Latin, Song, Kai">
        <xsl:call-template name="mixed">
          <xsl:with-param name="words" select="string($work/@n)"/>
        </xsl:call-template>
      </fo:inline>
    </fo:basic-link>
  </xsl:template>

  <!-- A string of English with Chinese in it. -->
  <xsl:template name="mixed">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="text" as="text()"><xsl:value-of select="$words"/></xsl:variable>
    <xsl:apply-templates select="$text" mode="inline"/>
  </xsl:template>

  <!-- The mark of a note, with the note at the foot of the page. -->
  <xsl:template match="ptr[@type = 'note']" mode="inline">
    <xsl:variable name="note" select="d:target(@target)"/>
    <!-- Two marks side by side are no number of more digits. -->
    <xsl:if test="preceding-sibling::node()[1][self::ptr[@type = 'note']]">
      <fo:inline xsl:use-attribute-sets="note-mark">,</fo:inline>
    </xsl:if>
    <fo:footnote>
      <fo:inline xsl:use-attribute-sets="note-mark" id="{@xml:id}">
        <fo:basic-link internal-destination="{$note/@xml:id}" fox:alt-text="Note {$note/@n}">
          <xsl:value-of select="$note/@n"/>
        </fo:basic-link>
      </fo:inline>
      <fo:footnote-body>
        <xsl:call-template name="note-body">
          <xsl:with-param name="note" select="$note"/>
        </xsl:call-template>
      </fo:footnote-body>
    </fo:footnote>
  </xsl:template>

  <xsl:template name="note-body">
    <xsl:param name="note" as="element(note)"/>
    <fo:block id="{$note/@xml:id}" xsl:use-attribute-sets="english small" font-family="Latin, Song, Kai"
        font-weight="normal" font-style="normal" letter-spacing="0pt" word-spacing="normal" color="black" text-indent="0pt"
        start-indent="0pt" end-indent="0pt" space-after="2pt" text-align-last="start">
      <fo:basic-link internal-destination="{$note/@xml:id}-mark" fox:alt-text="Back to the text, note {$note/@n}">
        <fo:inline color="{$accent}"><xsl:value-of select="$note/@n"/></fo:inline>
      </fo:basic-link>
      <xsl:text> </xsl:text>
      <xsl:apply-templates select="$note/label" mode="note"/>
      <!-- Whose words these are, where the mark stands at another's. -->
      <xsl:if test="not($note/@corresp = d:target($note/@target)/../@corresp)">
        <xsl:text> </xsl:text><xsl:value-of select="d:siglum($note/@corresp)"/>
      </xsl:if>
      <xsl:text>] </xsl:text>
      <xsl:for-each select="$note/(p | quote | list)[not(@xml:lang)]">
        <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
        <xsl:apply-templates select="." mode="run-in"/>
      </xsl:for-each>
      <xsl:apply-templates select="$note/note[@type = 'source']" mode="inline"/>
      <xsl:for-each select="$note"><xsl:call-template name="chinese-form"/></xsl:for-each>
    </fo:block>
  </xsl:template>

  <xsl:template match="label" mode="note">
    <fo:inline font-weight="bold"><xsl:apply-templates mode="label"/></fo:inline>
  </xsl:template>

  <!-- The lemma may be Chinese and stands in an English note. -->
  <xsl:template match="foreign" mode="label">
    <xsl:call-template name="chinese-words">
      <xsl:with-param name="words" select="string(.)"/>
      <xsl:with-param name="lang" select="string(@xml:lang)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="p" mode="run-in"><xsl:apply-templates mode="inline"/></xsl:template>

  <xsl:template match="quote | list | item" mode="run-in">
    <xsl:if test="self::item">
      <xsl:value-of select="if (../@rend = 'numbered') then (@n, count(preceding-sibling::item) + 1)[1] || '. ' else '• '"/>
    </xsl:if>
    <xsl:for-each select="*">
      <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates select="." mode="run-in"/>
    </xsl:for-each>
  </xsl:template>

  <!-- What a remark rests on. -->
  <xsl:template match="note[@type = 'source']" mode="inline">
    <xsl:text> </xsl:text>
    <fo:inline color="{$quiet}">
      <xsl:text>[</xsl:text>
      <xsl:variable name="from" select="ptr[@type ne 'editors']"/>
      <xsl:if test="$from">
        <xsl:text>From </xsl:text>
        <xsl:for-each select="$from">
          <xsl:if test="position() gt 1">, </xsl:if>
          <xsl:choose>
            <xsl:when test="@type = 'witness'"><xsl:value-of select="d:siglum(@target)"/></xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="work-link">
                <xsl:with-param name="pointer" select="@target"/>
              </xsl:call-template>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </xsl:if>
      <xsl:if test="ptr[@type = 'editors']">
        <xsl:value-of select="if ($from) then '; editors’ own knowledge' else 'Editors’ own knowledge'"/>
      </xsl:if>
      <xsl:text>]</xsl:text>
    </fo:inline>
  </xsl:template>

  <!-- Blocks of prose -->
  <xsl:template match="p" mode="block">
    <fo:block xsl:use-attribute-sets="english" text-indent="{if (preceding-sibling::*[1][self::p]) then '1em' else '0pt'}">
      <!-- Numbered, so that the e-book knows on which page each stands. -->
      <xsl:if test="ancestor::div[@type = 'principles']">
        <xsl:attribute name="id"><xsl:text>principles-</xsl:text><xsl:number level="any" from="div[@type = 'principles']"/></xsl:attribute>
      </xsl:if>
      <!-- One inline for all, as in the column of a translation: see “run” in beads.xsl. -->
      <fo:inline>
        <xsl:apply-templates mode="inline"/>
        <xsl:if test="not(following-sibling::*[not(self::note)][not(@xml:lang)])">
          <xsl:apply-templates select="../note[@type = 'source']" mode="inline"/>
        </xsl:if>
      </fo:inline>
    </fo:block>
  </xsl:template>

  <xsl:template match="quote" mode="block">
    <fo:block start-indent="{d:mm(6)}" end-indent="6mm" space-before="4pt" space-after="4pt">
      <xsl:apply-templates select="*" mode="block"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="list" mode="block">
    <!-- Room for every digit, the stop, and the six points that FOP leaves behind a label. -->
    <xsl:variable name="digits" select="max((1, item/@n/string-length(.)))"/>
    <fo:list-block provisional-distance-between-starts="{d:mm(2.8 + 2.2 * $digits)}" space-before="3pt" space-after="3pt">
      <xsl:for-each select="item">
        <fo:list-item>
          <fo:list-item-label end-indent="label-end()">
            <fo:block><xsl:value-of select="if (../@rend = 'numbered') then (@n, position())[1] || '.' else '•'"/></fo:block>
          </fo:list-item-label>
          <fo:list-item-body start-indent="body-start()">
            <fo:block><xsl:apply-templates select="*" mode="block"/></fo:block>
          </fo:list-item-body>
        </fo:list-item>
      </xsl:for-each>
    </fo:list-block>
  </xsl:template>

  <xsl:template match="div[@type = 'section']" mode="block">
    <fo:block xsl:use-attribute-sets="section-head" role="H2"><xsl:apply-templates select="head" mode="inline"/></fo:block>
    <xsl:apply-templates select="* except head" mode="block"/>
  </xsl:template>
</xsl:stylesheet>
